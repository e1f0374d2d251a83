package naskh.read.charset;

/** Letters and marks of the Arabic script, which Persian, Urdu, Pashto and Kurdish share. */
public final class ArabicScript {
  private ArabicScript() {}

  /** Whether {@code c} is a letter; presentation forms are. */
  public static boolean isLetter(char c) {
    boolean ofArabic = c >= '\u0620' && c <= '\u064A'; // as nearly all are
    return ofArabic || isBasicLetter(c) || isPresentationForm(c);
  }

  /** How many letters of the script are in {@code text}. */
  public static int letters(String text) {
    return (int) text.chars().filter(c -> isLetter((char) c)).count();
  }

  private static boolean isBasicLetter(char c) {
    return ((c >= '\u0620' && c <= '\u06FF')
            || (c >= '\u0750' && c <= '\u077F')
            || (c >= '\u0870' && c <= '\u08FF'))
        && Character.isLetter(c);
  }

  /** Letters as they are drawn in a word, and ligatures: NFKC makes letters of them. */
  public static boolean isPresentationForm(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  /** Vowel signs and other marks over letters. */
  public static boolean isMark(char c) {
    return c >= '\u0610' && c <= '\u06ED' && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

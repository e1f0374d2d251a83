package naskh.read.charset;

import java.util.Set;

/**
 * A text in windows-1256 that was read as windows-1252 or ISO-8859-1: ÇáÑíÇÖ for الرياض. Its words
 * have nothing but letters beyond ASCII, which is so in no language that has these letters.
 */
final class EightBit {
  private static final int BEYOND_ASCII = 0x80;

  /** Words that half of all Arabic sentences have, and the article. */
  private static final Set<String> COMMON =
      Set.of(
          "في", "من", "على", "إلى", "أن", "إن", "عن", "مع", "هذا", "هذه", "التي", "الذي", "بعد",
          "قال");

  /** Comma, semicolon and question mark of Arabic. */
  private static final String SIGNS = "¡º¿";

  private static final String ARTICLE = "ال";

  /** A word with the article has at least so many letters. */
  private static final int MIN_WITH_ARTICLE = 4;

  /** One word in so many is common or has the article; in Arabic it is every other one. */
  private static final int COMMON_SHARE = 8;

  /** At most one word in so many has letters that are not Arabic. */
  private static final int FOREIGN_SHARE = 10;

  private static final int MIN_LETTERS = 5;

  /** ا ل م ن و ي are half of the letters of Arabic; one in so many is enough. */
  private static final String FREQUENT = "المنوي";

  private static final int FREQUENT_SHARE = 5;

  private final String text;
  private int arabicWords;
  private int foreignWords;
  private int letters;
  private int frequent;
  private int common;

  /** Words whose capitals stand where no language has them: ÚÇÌá. */
  private int oddCapitals;

  private EightBit(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(i);
      if (end > i + 1 && isBeyondAscii(i, end)) {
        count(i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** The text as it was written; null if it is not certain that it was read so. */
  static String repaired(String text) {
    EightBit read = new EightBit(text);
    return read.isSure() ? read.repaired() : null;
  }

  private boolean isSure() {
    if (letters < MIN_LETTERS || foreignWords * FOREIGN_SHARE > arabicWords) {
      return false;
    }
    return (common > 0 && common * COMMON_SHARE >= arabicWords)
        || (oddCapitals > 0 && frequent * FREQUENT_SHARE >= letters);
  }

  private void count(int begin, int end) {
    String word = decoded(begin, end);
    if (word.chars().anyMatch(c -> Character.isLetter(c) && !ArabicScript.isLetter((char) c))) {
      foreignWords++;
      return;
    }
    arabicWords++;
    letters += word.length();
    frequent += (int) word.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
    boolean article = word.startsWith(ARTICLE) && word.length() >= MIN_WITH_ARTICLE;
    common += article || COMMON.contains(word) ? 1 : 0;
    oddCapitals += hasOddCapitals(begin, end) ? 1 : 0;
  }

  /** Whether a capital follows a small letter, or a small letter two capitals. */
  private boolean hasOddCapitals(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      boolean capital = Character.isUpperCase(text.charAt(i));
      boolean small = Character.isLowerCase(text.charAt(i));
      boolean afterCapital = Character.isUpperCase(text.charAt(i - 1));
      if ((capital && Character.isLowerCase(text.charAt(i - 1)))
          || (small && afterCapital && i > begin + 1)) {
        return true;
      }
    }
    return false;
  }

  private int wordEnd(int begin) {
    int end = begin;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    if (c < BEYOND_ASCII) {
      return Character.isLetter(c);
    }
    int read = ByteTable.WESTERN.byteOf(c);
    return read >= BEYOND_ASCII && isLetterOrMark(ByteTable.ARABIC.charOf(read));
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c) || ArabicScript.isMark(c);
  }

  /** Windows has quotes and dashes where ISO-8859-1 has controls. */
  private static boolean isControl(char c) {
    return c >= 0x80 && c < 0xA0;
  }

  private boolean isBeyondAscii(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) < BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private String decoded(int begin, int end) {
    StringBuilder decoded = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      decoded.append(decoded(text.charAt(i)));
    }
    return decoded.toString();
  }

  private static char decoded(char c) {
    return ByteTable.ARABIC.charOf(ByteTable.WESTERN.byteOf(c));
  }

  private String repaired() {
    StringBuilder repaired = new StringBuilder(text.length());
    boolean beside = false;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(i);
      if (end > i) {
        beside = isBeyondAscii(i, end);
        repaired.append(beside ? decoded(i, end) : text.substring(i, end));
        i = end;
      } else {
        char c = text.charAt(i);
        boolean sign = isControl(c) || (beside && SIGNS.indexOf(c) >= 0);
        repaired.append(sign ? decoded(c) : c);
        i++;
      }
    }
    return repaired.toString();
  }
}

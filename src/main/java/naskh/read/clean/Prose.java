package naskh.read.clean;

/** Tells sentences from the code of scripts and styles. */
final class Prose {
  /**
   * Words in a row, parted by blanks and commas only, that no code has: three in another script
   * than ASCII's, or eight of ASCII letters.
   */
  private static final int ASCII_WORDS = 8;

  private static final int WEIGHT_OF_OTHER_WORDS = 3;

  private static final String BETWEEN_WORDS = ",.:،؛؟!«»()";

  private Prose() {}

  /** Where the first sentence begins in {@code text[from, to)}; -1 if there is none. */
  static int begin(String text, int from, int to) {
    int begin = from;
    int weight = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        begin = weight == 0 ? i : begin;
        weight += c < 0x80 ? 1 : WEIGHT_OF_OTHER_WORDS;
        if (weight >= ASCII_WORDS) {
          return begin;
        }
        i = wordEnd(text, i, to);
      } else {
        if (!Character.isWhitespace(c) && (c < 0x80 || BETWEEN_WORDS.indexOf(c) < 0)) {
          weight = 0;
        }
        i++;
      }
    }
    return -1;
  }

  private static int wordEnd(String text, int begin, int to) {
    int end = begin;
    while (end < to && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether {@code text[from, to)} has signs of code. */
  static boolean isCode(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("{};=".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}

package naskh.read.clean;

/**
 * Finds the next place of a string, ASCII letters in either case, for one who only goes forward.
 */
final class ForwardSearch {
  private static final int NOT_LOOKED = -1;
  private static final int NONE = Integer.MAX_VALUE;

  private final String text;
  private final String wanted;
  private int found = NOT_LOOKED;

  ForwardSearch(String text, String wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /**
   * Begin of the first place at or after {@code from}, the length of the text or more if there is
   * none. Linear over all calls, as long as {@code from} does not fall.
   */
  int next(int from) {
    while (found < from) {
      found = text.indexOf(wanted.charAt(0), Math.max(from, found + 1));
      if (found < 0) {
        found = NONE;
      } else if (!text.regionMatches(true, found, wanted, 0, wanted.length())) {
        from = found + 1;
      }
    }
    return found;
  }
}

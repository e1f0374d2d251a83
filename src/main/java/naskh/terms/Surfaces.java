package naskh.terms;

/** How a term is written most often. */
public final class Surfaces {
  private Surfaces() {}

  /**
   * Whether {@code surface}, written {@code times} times, is the one that people know a term by,
   * rather than {@code other}: written more often, or of equals the last in code point order.
   */
  public static boolean isBetter(String surface, long times, String other, long otherTimes) {
    return times > otherTimes || (times == otherTimes && inCodePoints(surface, other) > 0);
  }

  /** Compares as UTF-8 does. */
  static int inCodePoints(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char ofA = a.charAt(i);
      char ofB = b.charAt(i);
      if (ofA != ofB) {
        boolean isHigh = Character.isSurrogate(ofA);
        return isHigh == Character.isSurrogate(ofB) ? ofA - ofB : isHigh ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}

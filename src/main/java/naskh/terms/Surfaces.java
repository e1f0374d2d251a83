package naskh.terms;

import naskh.text.CodePoints;

/** How a term is written most often. */
public final class Surfaces {
  private Surfaces() {}

  /**
   * Whether {@code surface}, written {@code times} times, is the one that people know a term by,
   * rather than {@code other}: written more often, or of equals the last in code point order.
   */
  public static boolean isBetter(String surface, long times, String other, long otherTimes) {
    return times > otherTimes || (times == otherTimes && CodePoints.compare(surface, other) > 0);
  }
}

package naskh.boilerplate;

import java.util.Arrays;

/**
 * What the turns of the pages that share a text tell. An outlet puts a page part on page after
 * page, whatever they are about; what its writers use again stands on a few pages among many
 * others. So short gaps between the pages speak for furniture, and long ones against it.
 */
final class Density {
  /** The turn of an article without a date. */
  static final int NO_TURN = -1;

  /** Chance that the next page has the part, too, where it is furniture … */
  private static final double FURNITURE = 0.2;

  /** … and where it is reuse. */
  private static final double REUSE = 0.01;

  /** What one gap says for furniture at most, in nats … */
  static final double MOST_FOR = 1.5;

  /** … and against it. */
  private static final double MOST_AGAINST = 3;

  /** What all gaps say against it at most: a notice on one page in fifty is furniture, too. */
  private static final double ALL_AGAINST = 24;

  private Density() {}

  /**
   * How much likelier the pages are if the text is furniture, in nats.
   *
   * @param turns of the pages in the order of publication of their source, from 0, in any order;
   *     {@link #NO_TURN} is passed over, and so are equal ones, which do not tell their order
   */
  static double of(int[] turns) {
    int[] sorted = turns.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i - 1] != NO_TURN) {
        sum += ofGap(sorted[i] - sorted[i - 1]);
      }
    }
    return Math.max(-ALL_AGAINST, sum);
  }

  private static double ofGap(int pages) {
    if (pages == 0) {
      return 0;
    }
    double told =
        Math.log(FURNITURE / REUSE) + (pages - 1) * Math.log((1 - FURNITURE) / (1 - REUSE));
    return Math.max(-MOST_AGAINST, Math.min(MOST_FOR, told));
  }
}

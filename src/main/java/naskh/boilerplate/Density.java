package naskh.boilerplate;

import java.util.Arrays;

/**
 * What the turns of the pages that share a text tell. An outlet puts a page part on page after
 * page, whatever they are about; what its writers use again stands on a few pages among many
 * others. So short gaps between the pages speak for furniture, and long ones against it.
 */
final class Density {
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
   * A page's rank of publication within its source. Pages of equal dates, or of none, are ranked by
   * chance: that such pages are close together is evidence for furniture, since they are many of
   * the date's pages; that they are far apart is no evidence against it. Pages of one rank are
   * none.
   *
   * @param tie the first turn of the same date
   */
  static long turn(int number, int tie) {
    return (long) number << Integer.SIZE | tie;
  }

  /** Whether the pages of two turns are of one date. */
  static boolean isTie(long turn, long other) {
    return (int) turn == (int) other;
  }

  /**
   * How much likelier the pages are if the text is furniture, in nats.
   *
   * @param turns of the pages, each a {@link #turn}, in any order; between equal ones is no gap
   */
  static double of(long[] turns) {
    long[] sorted = turns.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 1; i < sorted.length; i++) {
      double told = ofGap(number(sorted[i]) - number(sorted[i - 1]));
      sum += isTie(sorted[i - 1], sorted[i]) ? Math.max(0, told) : told;
    }
    return Math.max(-ALL_AGAINST, sum);
  }

  private static int number(long turn) {
    return (int) (turn >> Integer.SIZE);
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

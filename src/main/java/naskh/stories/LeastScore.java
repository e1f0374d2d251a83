package naskh.stories;

import java.io.Serializable;

/**
 * How alike two clusters must be to become one: the more articles they have together, the more,
 * since a large story claims more pairs, and the steps of one affair are all somewhat alike.
 *
 * @param ofTwo least mean score of two articles
 * @param growth of it, as a share, with each doubling of the articles
 */
record LeastScore(double ofTwo, double growth) implements Serializable {
  /** Scores are whole numbers of these: their sums do not depend on their order. */
  static final double UNITS = 1e6;

  /** In units, of two clusters with {@code size} articles together. */
  long of(long size) {
    double doublings = StrictMath.log(size / 2.0) / StrictMath.log(2);
    return Math.round(UNITS * ofTwo * (1 + growth * doublings));
  }
}

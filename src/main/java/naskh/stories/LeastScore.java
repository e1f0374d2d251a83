package naskh.stories;

import java.io.Serializable;
import naskh.spark.Millionths;

/**
 * How alike two clusters must be to become one: the more articles they have together, the more,
 * since a large story claims more pairs, and the steps of one affair are all somewhat alike.
 *
 * @param ofTwo least mean score of two articles
 * @param growth of it, as a share, with each doubling of the articles
 */
record LeastScore(double ofTwo, double growth) implements Serializable {
  /** In millionths, of two clusters with {@code size} articles together. */
  long of(long size) {
    double doublings = StrictMath.log(size / 2.0) / StrictMath.log(2);
    return Millionths.of(ofTwo * (1 + growth * doublings));
  }
}

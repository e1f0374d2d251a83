package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The order of articles in ranges of about equal size, so that each can number its own from the
 * number of its first one on.
 */
final class OrderRanges implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The first order keys of all ranges but the first. */
  private final byte[][] bounds;

  /** The number of the first article of each range. */
  private final int[] firsts;

  private OrderRanges(byte[][] bounds, int[] firsts) {
    this.bounds = bounds;
    this.firsts = firsts;
  }

  /** All in one. */
  static OrderRanges one() {
    return new OrderRanges(new byte[0][], new int[1]);
  }

  /**
   * Runs a Spark job, which counts.
   *
   * @param articles whose words are not read
   * @param sample order keys of some of them
   */
  static OrderRanges of(JavaRDD<StoryArticle> articles, List<byte[]> sample, int ranges) {
    byte[][] sorted = sample.toArray(byte[][]::new);
    Arrays.sort(sorted, Arrays::compareUnsigned);
    byte[][] bounds = new byte[ranges - 1][];
    for (int range = 1; range < ranges; range++) {
      bounds[range - 1] = sorted[(int) ((long) sorted.length * range / ranges)];
    }
    OrderRanges empty = new OrderRanges(bounds, new int[ranges]);
    int[] counts = articles.mapPartitions(empty::counted).treeReduce(OrderRanges::sums);
    int[] firsts = new int[ranges];
    for (int range = 1; range < ranges; range++) {
      firsts[range] = firsts[range - 1] + counts[range - 1];
    }
    return new OrderRanges(bounds, firsts);
  }

  private Iterator<int[]> counted(Iterator<StoryArticle> articles) {
    int[] counts = new int[firsts.length];
    articles.forEachRemaining(article -> counts[range(article.orderKey())]++);
    return List.of(counts).iterator();
  }

  private static int[] sums(int[] some, int[] others) {
    int[] sums = some.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
    return sums;
  }

  /** How many ranges there are. */
  int count() {
    return firsts.length;
  }

  /** The range of an article. */
  int range(byte[] orderKey) {
    int place = Arrays.binarySearch(bounds, orderKey, Arrays::compareUnsigned);
    return place < 0 ? -place - 1 : place + 1;
  }

  /** The number of the first article of a range. */
  int first(int range) {
    return firsts[range];
  }
}

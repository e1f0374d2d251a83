package naskh.bench.topics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How far topics and categories tell the same of articles. */
final class Agreement {
  private final long[][] counts;

  /** {@code counts}: articles by topic and category. */
  Agreement(long[][] counts) {
    this.counts = counts;
  }

  /**
   * Mutual information over the arithmetic mean of both entropies: 0 where one says nothing of the
   * other, 1 where each decides the other.
   *
   * @see "Vinh, Epps, Bailey, Information theoretic measures for clusterings comparison, 2010"
   */
  double normalizedMutualInformation() {
    double topics = entropy(Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()));
    double categories =
        entropy(
            IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                .mapToLong(c -> Arrays.stream(counts).mapToLong(row -> row[c]).sum()));
    double both = entropy(Arrays.stream(counts).flatMapToLong(Arrays::stream));
    double mean = (topics + categories) / 2;
    return mean == 0 ? 1 : (topics + categories - both) / mean;
  }

  private static double entropy(LongStream counts) {
    long[] some = counts.filter(count -> count > 0).toArray();
    double all = Arrays.stream(some).sum();
    return -Arrays.stream(some).mapToDouble(n -> n / all * Math.log(n / all)).sum();
  }

  long articles() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /** The same of as many articles, drawn from these with replacement. */
  Agreement resampled(SplittableRandom random) {
    long[] ends = Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelPrefix(ends, Long::sum);
    int width = counts[0].length;
    long[][] drawn = new long[counts.length][width];
    long all = articles();
    for (long i = 0; i < all; i++) {
      int cell = cell(ends, random.nextLong(all));
      drawn[cell / width][cell % width]++;
    }
    return new Agreement(drawn);
  }

  /** The first cell that ends behind {@code article}. */
  private static int cell(long[] ends, long article) {
    int from = 0;
    int to = ends.length - 1;
    while (from < to) {
      int middle = (from + to) / 2;
      if (ends[middle] > article) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}

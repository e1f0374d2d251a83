package naskh.boilerplate;

import java.util.Arrays;

/**
 * Tells whether a block belongs to its page by the words that stand in both: the logarithm of how
 * much likelier they are if it does than by chance, each word taken alone.
 */
final class Relatedness {
  /** No single page decides: what one page can say for or against, in nats. */
  static final double MOST = 4;

  /**
   * Chance that a word of a block stands in the rest of the page because the two belong together.
   */
  private static final double REPEATED = 0.35;

  private Relatedness() {}

  /**
   * Above 0 where block and rest share more than unrelated texts do; within ±{@link #MOST}.
   *
   * @param block distinct words, ascending
   * @param rest distinct words, ascending
   */
  static double of(int[] block, int[] rest, WordUse use) {
    double sum = 0;
    for (int word : block) {
      double unrelated = use.chance(word, rest.length);
      double related = unrelated + (1 - unrelated) * REPEATED;
      sum +=
          Arrays.binarySearch(rest, word) >= 0
              ? Math.log(related / unrelated)
              : Math.log((1 - related) / (1 - unrelated));
    }
    return Math.max(-MOST, Math.min(MOST, sum));
  }
}

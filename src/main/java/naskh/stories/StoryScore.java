package naskh.stories;

import naskh.corpus.ArticleOrder;
import naskh.spark.Millionths;

/**
 * What speaks for two articles being of one story, and what against it.
 *
 * @param similarity of their vectors, rounded
 * @param dayCost taken from it for the time between them, or for not knowing it
 * @param sourceCost taken from it for a common source
 * @param backgroundCost taken from it for what their topics alone give
 */
record StoryScore(double similarity, double dayCost, double sourceCost, double backgroundCost) {
  /** Compares two articles. */
  static StoryScore of(ComparedArticle a, ComparedArticle b, StoryOptions options) {
    boolean isOfOneSource = a.source() != 0 && a.source() == b.source();
    return new StoryScore(
        a.similarity(b),
        isDated(a.time()) && isDated(b.time())
            ? leastDays(a.time(), b.time()) * options.dayCost()
            : options.undatedCost(),
        isOfOneSource ? options.sameSourceCost() : 0,
        (a.background() + b.background()) * (options.backgroundShare() / 2));
  }

  /** The rest, rounded, since it decides. */
  double score() {
    return Millionths.rounded(similarity - (dayCost + sourceCost + backgroundCost));
  }

  /** Days between two times; 0 where one is not known. */
  static double days(long time, long other) {
    return isDated(time) && isDated(other)
        ? (double) Math.abs(other - time) / ArticleOrder.MICROS_OF_A_DAY
        : 0;
  }

  /** Days that lie between two articles for sure: of one only the day may be known. */
  private static double leastDays(long time, long other) {
    long gap =
        Math.max(ArticleOrder.earliest(time), ArticleOrder.earliest(other)) - Math.min(time, other);
    return (double) Math.max(0, gap) / ArticleOrder.MICROS_OF_A_DAY;
  }

  private static boolean isDated(long time) {
    return time != StoryArticle.UNDATED;
  }
}

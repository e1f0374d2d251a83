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
            ? days(a.time(), b.time()) * options.dayCost()
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

  private static boolean isDated(long time) {
    return time != StoryArticle.UNDATED;
  }
}

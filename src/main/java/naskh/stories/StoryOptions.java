package naskh.stories;

import java.io.Serializable;
import naskh.corpus.ArticleOrder;

/**
 * Settings of the stories stage.
 *
 * @param windowDays two reports further apart than this are in no common story; copies of them may
 *     come later
 * @param minScore least score of a story of two: similarity less the costs below
 * @param minScoreGrowth with each doubling of the articles of a story the least mean score of its
 *     pairs grows by this share of {@code minScore}
 * @param dayCost taken from the similarity for each day between two articles
 * @param undatedCost taken from it where the date of either is not known: what three days cost,
 *     more than lie between two of a story, since articles of one kind of event are alike
 * @param sameSourceCost taken from it where both are of one source: a newsroom rarely writes the
 *     same event twice but as a copy, an update or the next step
 * @param backgroundShare how much of the two articles' mean {@link Background} is taken from it
 * @param maxShare features in a larger share of the articles tell nothing
 * @param keyFeatures heaviest features of an article under which it is looked up
 * @param lookBack articles, the latest before it, that an article is compared with under each
 *     feature
 */
public record StoryOptions(
    double windowDays,
    double minScore,
    double minScoreGrowth,
    double dayCost,
    double undatedCost,
    double sameSourceCost,
    double backgroundShare,
    double maxShare,
    int keyFeatures,
    int lookBack)
    implements Serializable {
  public static final double DEFAULT_WINDOW_DAYS = 2.5;
  public static final double DEFAULT_MIN_SCORE = 0.07;

  public StoryOptions {
    if (!(windowDays > 0)) {
      throw new IllegalArgumentException("story-days: want above 0, got " + windowDays);
    }
    if (!(minScore > 0 && minScore < 1)) {
      throw new IllegalArgumentException("min-story-score: want between 0 and 1, got " + minScore);
    }
    if (minScoreGrowth < 0
        || dayCost < 0
        || undatedCost < 0
        || sameSourceCost < 0
        || backgroundShare < 0
        || !(maxShare > 0 && maxShare <= 1)) {
      throw new IllegalArgumentException(
          "minScoreGrowth, dayCost, undatedCost, sameSourceCost, backgroundShare: want 0 or more; maxShare: above 0 and at most"
              + " 1");
    }
    if (keyFeatures < 1 || lookBack < 1) {
      throw new IllegalArgumentException("keyFeatures, lookBack: want 1 or more each");
    }
  }

  /** Some 100 MB. */
  private static final long LINKS_AT_ONCE = 500_000;

  public static StoryOptions defaults() {
    return new StoryOptions(
        DEFAULT_WINDOW_DAYS, DEFAULT_MIN_SCORE, 0.1, 0.1, 0.3, 0.05, 0.5, 0.2, 32, 32);
  }

  AverageLink averageLink() {
    return new AverageLink(
        new LeastScore(minScore, minScoreGrowth),
        Math.round(windowDays * ArticleOrder.MICROS_OF_A_DAY),
        LINKS_AT_ONCE);
  }

  public StoryOptions withWindowDays(double days) {
    return new StoryOptions(
        days,
        minScore,
        minScoreGrowth,
        dayCost,
        undatedCost,
        sameSourceCost,
        backgroundShare,
        maxShare,
        keyFeatures,
        lookBack);
  }

  public StoryOptions withMinScore(double least) {
    return new StoryOptions(
        windowDays,
        least,
        minScoreGrowth,
        dayCost,
        undatedCost,
        sameSourceCost,
        backgroundShare,
        maxShare,
        keyFeatures,
        lookBack);
  }
}

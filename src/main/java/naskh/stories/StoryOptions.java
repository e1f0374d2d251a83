package naskh.stories;

import java.io.Serializable;

/**
 * Settings of the stories stage.
 *
 * @param windowDays two articles further apart than this are in no common story
 * @param minScore least score of a story of two: similarity less the costs below
 * @param minScoreGrowth with each doubling of the articles of a story the least mean score of its
 *     pairs grows by this share of {@code minScore}
 * @param dayCost taken from the similarity for each day between two articles
 * @param sameSourceCost taken from it where both are of one source: a newsroom rarely writes the
 *     same event twice but as a copy, an update or the next step
 * @param backgroundShare how much of the two articles' mean {@link Background} is taken from it
 * @param maxShare features in a larger share of the articles tell nothing
 * @param keyFeatures heaviest features of an article under which it is looked up
 * @param lookBack articles that an article is compared with a feature, the latest before it
 */
public record StoryOptions(
    double windowDays,
    double minScore,
    double minScoreGrowth,
    double dayCost,
    double sameSourceCost,
    double backgroundShare,
    double maxShare,
    int keyFeatures,
    int lookBack)
    implements Serializable {
  public StoryOptions {
    if (!(windowDays > 0) || !(minScore > 0 && minScore < 1)) {
      throw new IllegalArgumentException(
          "windowDays: want above 0; minScore: between 0 and 1; got "
              + windowDays
              + ", "
              + minScore);
    }
    if (minScoreGrowth < 0
        || dayCost < 0
        || sameSourceCost < 0
        || backgroundShare < 0
        || !(maxShare > 0 && maxShare <= 1)) {
      throw new IllegalArgumentException(
          "minScoreGrowth, dayCost, sameSourceCost, backgroundShare: want 0 or more; maxShare: above 0 and at most"
              + " 1");
    }
    if (keyFeatures < 1 || lookBack < 1) {
      throw new IllegalArgumentException("keyFeatures, lookBack: want 1 or more each");
    }
  }

  /** Some 75 MB. */
  private static final long LINKS_AT_ONCE = 500_000;

  public static StoryOptions defaults() {
    return new StoryOptions(2.5, 0.07, 0.1, 0.1, 0.05, 0.5, 0.2, 32, 32);
  }

  AverageLink averageLink() {
    return new AverageLink(
        new LeastScore(minScore, minScoreGrowth),
        Math.round(windowDays * StoryLinks.MICROS_OF_A_DAY),
        LINKS_AT_ONCE);
  }

  public StoryOptions withWindowDays(double days) {
    return new StoryOptions(
        days,
        minScore,
        minScoreGrowth,
        dayCost,
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
        sameSourceCost,
        backgroundShare,
        maxShare,
        keyFeatures,
        lookBack);
  }
}

package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import naskh.frequency.NewsFrequencies;

/**
 * How rare each feature is, in a corpus and in general news, as {@link NewsFrequencies#idf} has it,
 * of the features that are in neither too few nor too many articles; 0 of the others. A model: 8
 * bytes for each of these, some 2 MB; 21 MB more where it is used.
 */
final class Rarity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Articles that have a feature at least, unless general news has it. */
  private static final int LEAST = 2;

  /** The same of pairs, which are many, in a corpus of a thousand articles and more. */
  private static final int LEAST_OF_PAIRS = 3;

  private static final int MANY = 1_000;

  private final int[] features;
  private final float[] rarities;

  /** By feature; made where it is used. */
  private transient float[] all;

  private Rarity(int[] features, float[] rarities) {
    this.features = features;
    this.rarities = rarities;
  }

  /** Of features that stand in so many of {@code articles}. */
  static Rarity of(FeatureFrequencies frequencies, long articles, double maxShare) {
    int[] counts = frequencies.counts();
    float[] news = newsShares();
    int leastOfPairs = articles < MANY ? LEAST : LEAST_OF_PAIRS;
    int[] features = new int[counts.length];
    float[] rarities = new float[counts.length];
    int known = 0;
    for (int feature = 0; feature < counts.length; feature++) {
      int held = counts[feature];
      int least = StoryCounts.isPair(feature) ? leastOfPairs : LEAST;
      if (held > 0
          && (held >= least || news[feature] > 0)
          && NewsFrequencies.share(held, articles, news[feature]) <= maxShare) {
        features[known] = feature;
        rarities[known] = (float) NewsFrequencies.idf(held, articles, news[feature]);
        known++;
      }
    }
    return new Rarity(Arrays.copyOf(features, known), Arrays.copyOf(rarities, known));
  }

  /** By feature, of what general news holds. */
  private static float[] newsShares() {
    NewsFrequencies news = NewsFrequencies.shipped();
    float[] shares = new float[StoryCounts.SIZE];
    news.forEachStem((stem, share) -> shares[StoryCounts.ofStem(stem)] += (float) share);
    news.forEachPair((pair, share) -> shares[StoryCounts.ofPair(pair)] += (float) share);
    return shares;
  }

  /** By feature; not to be changed. */
  synchronized float[] all() {
    if (all == null) {
      all = new float[StoryCounts.SIZE];
      for (int i = 0; i < features.length; i++) {
        all[features[i]] = rarities[i];
      }
    }
    return all;
  }
}

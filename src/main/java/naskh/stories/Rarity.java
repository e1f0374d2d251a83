package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import naskh.corpus.SmallCorpus;
import naskh.terms.TermModel;

/**
 * How rare each feature is: ln((N + 1) / (n + 1)), as MLlib's IDF has it, of the features that are
 * in neither too few nor too many articles; 0 of the others. A model: 8 bytes for each of these,
 * some 2 MB; 21 MB more where it is used.
 */
final class Rarity implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LEAST = 2;

  /** Of pairs, which are many. */
  private static final int LEAST_OF_PAIRS = 3;

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
    boolean bounded = !SmallCorpus.is(articles);
    double most = bounded ? maxShare * articles : articles;
    int[] features = new int[counts.length];
    float[] rarities = new float[counts.length];
    int known = 0;
    for (int feature = 0; feature < counts.length; feature++) {
      int least = bounded && StoryCounts.isPair(feature) ? LEAST_OF_PAIRS : LEAST;
      if (counts[feature] >= least && counts[feature] <= most) {
        features[known] = feature;
        rarities[known] = (float) TermModel.idf(articles, counts[feature]);
        known++;
      }
    }
    return new Rarity(Arrays.copyOf(features, known), Arrays.copyOf(rarities, known));
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

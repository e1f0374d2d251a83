package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import naskh.spark.Millionths;

/**
 * Mean of the {@value #LARGEST} largest similarities of an article to those of a sample that are
 * more than four days away: what its topic or its template gives by itself, which is to count for
 * no link. A model, applicable to articles that are not in the sample.
 *
 * <p>Cost: about 3 MB; an article meets the postings of its own features only.
 */
final class Background implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Articles in the sample. */
  static final int SAMPLE = 3_000;

  private static final int LARGEST = 5;
  private static final long FAR_MICROS = 4 * 86_400_000_000L;

  /** The largest of fewer similarities than these are too small to compare with those of others. */
  static final int LEAST_FAR = 1_000;

  /**
   * Stands in where too little is far away, as in a corpus of a few days: the usual one of news.
   */
  static final double USUAL = 0.15;

  private final SampleIndex sample;

  private Background(SampleIndex sample) {
    this.sample = sample;
  }

  /** By a sample of the articles. */
  static Background of(List<SampleIndex.Article> sample) {
    return new Background(SampleIndex.of(sample));
  }

  /** By the sample without the articles of these ids. */
  Background without(Set<String> gone) {
    return new Background(sample.without(gone));
  }

  /**
   * Of an article; an undated one is compared with the whole sample.
   *
   * @param vector a {@link PackedVector}
   */
  double of(String id, long time, byte[] vector) {
    if (sample.size() < LEAST_FAR) {
      return USUAL;
    }
    if (sample.countFar(id, time, FAR_MICROS) < LEAST_FAR) {
      return USUAL;
    }
    double[] similarities = sample.similarities(vector);
    double[] largest = new double[LARGEST]; // ascending; similarities are 0 or more
    for (int i = 0; i < similarities.length; i++) {
      if (similarities[i] > largest[0] && sample.isFar(i, id, time, FAR_MICROS)) {
        insert(similarities[i], largest);
      }
    }
    return Millionths.rounded(Arrays.stream(largest).sum() / LARGEST);
  }

  private static void insert(double similarity, double[] largest) {
    int below = 0;
    while (below < largest.length && largest[below] < similarity) {
      below++;
    }
    System.arraycopy(largest, 1, largest, 0, below - 1);
    largest[below - 1] = similarity;
  }
}

package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import naskh.corpus.SmallCorpus;
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

  /** The same where words cannot be told rare from common, which makes all articles more alike. */
  static final double USUAL_OF_FEW = 0.34;

  private final SampleIndex sample;
  private final double usual;

  private Background(SampleIndex sample, double usual) {
    this.sample = sample;
    this.usual = usual;
  }

  /** By a sample of {@code count} articles. */
  static Background of(List<SampleIndex.Article> sample, long count) {
    return new Background(SampleIndex.of(sample), SmallCorpus.is(count) ? USUAL_OF_FEW : USUAL);
  }

  /**
   * Of an article; an undated one is compared with the whole sample.
   *
   * @param vector a {@link PackedVector}
   */
  double of(String id, long time, byte[] vector) {
    if (sample.size() < LEAST_FAR) {
      return usual;
    }
    if (sample.countFar(id, time, FAR_MICROS) < LEAST_FAR) {
      return usual;
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

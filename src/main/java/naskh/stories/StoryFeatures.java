package naskh.stories;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import naskh.terms.Largest;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * TF-IDF vectors for telling events apart. Stems and pairs of stems are blocks of length √0.6 and
 * √0.4, so that the scalar product of two articles is 0.6 of their stem cosine and 0.4 of their
 * pair cosine. A model, applicable to articles that it was not learned from.
 */
final class StoryFeatures implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Features kept of an article; what is cut adds less than 0.02 to a similarity. */
  private static final int KEPT = 128;

  private static final double STEM_SHARE = 0.6;

  private final SectionTitles sections;
  private final FeatureFrequencies frequencies;
  private final long articles;
  private final Rarity rarity;
  private final int keyFeatures;

  private StoryFeatures(
      SectionTitles sections, FeatureFrequencies frequencies, long articles, StoryOptions options) {
    this.sections = sections;
    this.frequencies = frequencies;
    this.articles = articles;
    this.rarity = Rarity.of(frequencies, articles, options.maxShare());
    this.keyFeatures = Math.min(KEPT, options.keyFeatures());
  }

  /** What an article is compared by. */
  static final class Weighed {
    private final byte[] vector;
    private final byte[] keys;

    private Weighed(byte[] vector, byte[] keys) {
      this.vector = vector;
      this.keys = keys;
    }

    /** A {@link PackedVector} of the heaviest features. */
    byte[] vector() {
      return vector;
    }

    /** Places in it of the heaviest of them, under which the article is looked up. */
    byte[] keys() {
      return keys;
    }
  }

  /**
   * Learns from {@code count} articles. Runs two Spark jobs. Cost: reads the articles twice; a few
   * bytes for each feature reach the driver.
   */
  static StoryFeatures fit(JavaRDD<StoryArticle> articles, long count, StoryOptions options) {
    SectionTitles sections = SectionTitles.fit(articles);
    return new StoryFeatures(sections, counted(articles, sections), count, options);
  }

  /** What is known with {@code count} articles more. Runs a Spark job. */
  StoryFeatures with(JavaRDD<StoryArticle> others, long count, StoryOptions options) {
    return new StoryFeatures(
        sections, frequencies.merge(counted(others, sections)), articles + count, options);
  }

  private static FeatureFrequencies counted(
      JavaRDD<StoryArticle> articles, SectionTitles sections) {
    Broadcast<SectionTitles> known =
        JavaSparkContext.fromSparkContext(articles.context()).broadcast(sections);
    return articles
        .mapPartitions(some -> List.of(FeatureFrequencies.of(some, known.value())).iterator())
        .treeReduce(FeatureFrequencies::merge);
  }

  /** Weighs the features of an article. */
  Weighed of(StoryArticle article) {
    float[] rarities = rarity.all();
    StoryCounts counts =
        StoryCounts.of(
            sections.headline(article), article.text(), feature -> rarities[feature] > 0);
    double[] weights = weights(counts, rarities);
    int[] kept = heaviest(weights, KEPT);
    double[] keptWeights = IntStream.of(kept).mapToDouble(i -> weights[i]).toArray();
    int[] keys = heaviest(keptWeights, keyFeatures);
    byte[] packedKeys = new byte[keys.length];
    for (int i = 0; i < keys.length; i++) {
      packedKeys[i] = (byte) keys[i];
    }
    int[] features = IntStream.of(kept).map(counts::feature).toArray();
    return new Weighed(PackedVector.of(features, keptWeights), packedKeys);
  }

  private static double[] weights(StoryCounts counts, float[] rarities) {
    double[] weights = new double[counts.size()];
    double stemSquares = 0;
    double pairSquares = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = counts.weight(i) * rarities[counts.feature(i)];
      double square = weights[i] * weights[i];
      if (StoryCounts.isPair(counts.feature(i))) {
        pairSquares += square;
      } else {
        stemSquares += square;
      }
    }
    double stemScale = stemSquares == 0 ? 0 : Math.sqrt(STEM_SHARE / stemSquares);
    double pairScale = pairSquares == 0 ? 0 : Math.sqrt((1 - STEM_SHARE) / pairSquares);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= StoryCounts.isPair(counts.feature(i)) ? pairScale : stemScale;
    }
    return weights;
  }

  /** Places, ascending, of the {@code most} largest weights above 0; the first of equal ones. */
  private static int[] heaviest(double[] weights, int most) {
    int[] places = Largest.places(weights, most); // and all that equal the least of them
    double least = IntStream.of(places).mapToDouble(i -> weights[i]).min().orElse(0);
    long larger = IntStream.of(places).filter(i -> weights[i] > least).count();
    int[] taken = new int[Math.min(most, places.length)];
    int equals = 0;
    int next = 0;
    for (int place : places) {
      boolean isTaken = weights[place] > least || equals < most - larger;
      equals += weights[place] > least ? 0 : 1;
      if (isTaken && weights[place] > 0) {
        taken[next] = place;
        next++;
      }
    }
    return Arrays.copyOf(taken, next);
  }
}

package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.Comparator;
import naskh.corpus.SmallCorpus;
import naskh.spark.Transform;
import naskh.terms.Largest;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * TF-IDF vectors for telling events apart. Stems and pairs of stems are blocks of length √0.6 and
 * √0.4, so that the scalar product of two articles is 0.6 of their stem cosine and 0.4 of their
 * pair cosine.
 *
 * <p>In: {@code counts} as {@link StoryCounts} gives them. Out: the same with {@code vector binary}
 * (a {@link PackedVector} of the heaviest features) and {@code keys array<struct<feature,
 * weight>>}, the heaviest of them, under which the article is looked up.
 */
final class StoryFeatures implements Transform {
  private static final long serialVersionUID = 1L;

  /** Features kept of an article; what is cut adds less than 0.02 to a similarity. */
  private static final int KEPT = 128;

  private static final double STEM_SHARE = 0.6;

  private static final StructType COLUMNS =
      StructType.fromDDL("vector BINARY, keys ARRAY<STRUCT<feature: INT, weight: FLOAT>>");

  private final Broadcast<float[]> rarity;
  private final int keyFeatures;

  private StoryFeatures(Broadcast<float[]> rarity, int keyFeatures) {
    this.rarity = rarity;
    this.keyFeatures = keyFeatures;
  }

  /**
   * Learns from {@code articles} rows how rare each feature is; out of bounds it weighs nothing.
   */
  static StoryFeatures fit(Dataset<Row> counted, long articles, StoryOptions options) {
    IDFModel idf = new IDF().setInputCol("counts").fit(counted);
    double[] weights = idf.idf().toArray();
    long[] frequencies = idf.docFreq();
    boolean bounded = !SmallCorpus.is(articles);
    float[] rarity = new float[weights.length];
    for (int i = 0; i < rarity.length; i++) {
      long least = bounded && StoryCounts.isPair(i) ? 3 : 2;
      double most = bounded ? options.maxShare() * articles : articles;
      boolean inside = frequencies[i] >= least && frequencies[i] <= most;
      rarity[i] = inside ? (float) weights[i] : 0;
    }
    return new StoryFeatures(
        JavaSparkContext.fromSparkContext(counted.sparkSession().sparkContext()).broadcast(rarity),
        options.keyFeatures());
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> counted) {
    UDF1<Vector, Row> weigh = counts -> weigh((SparseVector) counts);
    return counted
        .withColumn("weighed", udf(weigh, COLUMNS).apply(col("counts")))
        .select("*", "weighed.*")
        .drop("weighed", "counts");
  }

  private Row weigh(SparseVector counts) {
    float[] rarities = rarity.value();
    int[] features = counts.indices();
    double[] weights = new double[features.length];
    double stemSquares = 0;
    double pairSquares = 0;
    for (int i = 0; i < features.length; i++) {
      weights[i] = counts.values()[i] * rarities[features[i]];
      double square = weights[i] * weights[i];
      stemSquares += StoryCounts.isPair(features[i]) ? 0 : square;
      pairSquares += StoryCounts.isPair(features[i]) ? square : 0;
    }
    double stemScale = stemSquares == 0 ? 0 : Math.sqrt(STEM_SHARE / stemSquares);
    double pairScale = pairSquares == 0 ? 0 : Math.sqrt((1 - STEM_SHARE) / pairSquares);
    for (int i = 0; i < features.length; i++) {
      weights[i] *= StoryCounts.isPair(features[i]) ? pairScale : stemScale;
    }
    int[] heaviest = heaviest(weights);
    Row[] keys =
        Arrays.stream(heaviest)
            .limit(keyFeatures)
            .mapToObj(i -> RowFactory.create(features[i], (float) weights[i]))
            .toArray(Row[]::new);
    Arrays.sort(heaviest);
    float[] kept = new float[heaviest.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (float) weights[heaviest[i]];
    }
    int[] keptFeatures = Arrays.stream(heaviest).map(i -> features[i]).toArray();
    return RowFactory.create(PackedVector.of(keptFeatures, kept), keys);
  }

  /** Places of the {@value #KEPT} largest weights above 0, the largest first, ties by place. */
  private static int[] heaviest(double[] weights) {
    return Arrays.stream(Largest.places(weights, KEPT))
        .filter(i -> weights[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i])) // stable
        .limit(KEPT)
        .mapToInt(i -> i)
        .toArray();
  }
}

package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import naskh.tables.Stage;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Topics as centres among the articles in a latent space, as {@link TopicCentres} finds them.
 *
 * <p>In: {@code article_id, features} as {@link TopicFeatures} gives them. Out: {@code article_id,
 * topic_id, weight, distribution}: the similarity (cosine) to the nearest centre, and the softmax
 * of {@value #SHARPNESS} times the similarities, in the order of topics.
 */
final class TopicModel implements Stage {
  private static final long serialVersionUID = 1L;

  /** Makes a similarity that is 0.1 higher e times as likely. */
  private static final double SHARPNESS = 10;

  private static final double GRID = 1e6;

  private final Broadcast<LatentSpace> space;
  private final double[][] centres;

  private TopicModel(Broadcast<LatentSpace> space, double[][] centres) {
    this.space = space;
    this.centres = centres;
  }

  /**
   * Learns from a sample of {@code articles} rows, chosen and ordered by hash of id, in one
   * partition, since k-means depends on how its rows are divided.
   */
  static TopicModel fit(Dataset<Row> features, long articles, int terms, TopicOptions options) {
    Dataset<Row> sample = sample(features, options.sampleSize());
    sample.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      JavaRDD<Vector> vectors = sample.javaRDD().map(row -> row.<Vector>getAs("features"));
      LatentSpace learned =
          vectors.filter(vector -> vector.numNonzeros() > 0).isEmpty()
              ? LatentSpace.ofNothing(terms)
              : LatentSpace.fit(
                  vectors,
                  (int) Math.min(articles, options.sampleSize()),
                  terms,
                  options.dimensionsFor(articles));
      Broadcast<LatentSpace> space =
          JavaSparkContext.fromSparkContext(features.sparkSession().sparkContext())
              .broadcast(learned);
      Dataset<Row> places = placed(sample, space);
      return new TopicModel(
          space,
          places.isEmpty()
              ? new double[][] {new double[learned.dimensions()]}
              : TopicCentres.fit(places, articles, options));
    } finally {
      sample.unpersist();
    }
  }

  private static Dataset<Row> sample(Dataset<Row> features, int size) {
    return features
        .withColumn("draw", xxhash64(col("article_id")))
        .orderBy("draw", "article_id")
        .limit(size)
        .repartition(1)
        .sortWithinPartitions("draw", "article_id");
  }

  private static Dataset<Row> placed(Dataset<Row> features, Broadcast<LatentSpace> space) {
    UDF1<Vector, Vector> place = vector -> space.value().place(vector);
    UDF1<Vector, Boolean> somewhere = vector -> Vectors.norm(vector, 2) > 0;
    return features
        .select(udf(place, SQLDataTypes.VectorType()).apply(col("features")).as("place"))
        .where(
            udf(somewhere, org.apache.spark.sql.types.DataTypes.BooleanType).apply(col("place")));
  }

  static double rounded(double value) {
    return Math.rint(value * GRID) / GRID;
  }

  /** Id of topic number {@code index}. */
  static String id(int index) {
    return String.format(Locale.ROOT, "topic-%03d", index + 1);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> features) {
    StructType columns =
        StructType.fromDDL(
            "topic_id STRING, weight DOUBLE, distribution "
                + Table.ARTICLE_TOPICS.schema().apply("distribution").dataType().sql());
    UDF1<Vector, Row> judge = vector -> judge(space.value().place(vector).toArray());
    return features
        .withColumn("judged", udf(judge, columns).apply(col("features")))
        .select("article_id", "judged.*");
  }

  private Row judge(double[] place) {
    double[] similarities = new double[centres.length];
    int nearest = 0;
    for (int topic = 0; topic < centres.length; topic++) {
      double similarity = 0;
      for (int d = 0; d < place.length; d++) {
        similarity += place[d] * centres[topic][d];
      }
      similarities[topic] = rounded(similarity);
      nearest = similarities[topic] > similarities[nearest] ? topic : nearest;
    }
    return RowFactory.create(id(nearest), similarities[nearest], distribution(similarities));
  }

  private static Row[] distribution(double[] similarities) {
    double[] odds = Arrays.stream(similarities).map(s -> Math.exp(SHARPNESS * s)).toArray();
    double sum = Arrays.stream(odds).sum();
    return IntStream.range(0, odds.length)
        .mapToObj(topic -> RowFactory.create(id(topic), odds[topic] / sum))
        .toArray(Row[]::new);
  }
}

package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import naskh.spark.Sample;
import naskh.spark.Transform;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.storage.StorageLevel;

/**
 * Where articles stand in a {@link LatentSpace}, each moved towards its {@link Neighbourhood}.
 *
 * <p>In: {@code article_id, features} as {@link TopicFeatures} gives them. Out: {@code article_id,
 * place vector}, of length 1, or zero where the article has no known term.
 */
final class TopicPlaces implements Transform {
  private static final long serialVersionUID = 1L;

  private final Broadcast<LatentSpace> space;
  private final Broadcast<Neighbourhood> neighbourhood;

  private TopicPlaces(Broadcast<LatentSpace> space, Broadcast<Neighbourhood> neighbourhood) {
    this.space = space;
    this.neighbourhood = neighbourhood;
  }

  /** Learns from {@code articles} rows, or from a sample of them. */
  static TopicPlaces fit(TopicFeatures features, long articles, TopicOptions options) {
    Dataset<Row> sample = Sample.of(features.rows(), "article_id", options.sampleSize(), articles);
    JavaRDD<Vector> vectors =
        sample
            .javaRDD()
            .map(row -> row.<Vector>getAs("features"))
            .filter(vector -> vector.numNonzeros() > 0)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      int neighbours = options.neighboursFor(articles);
      LatentSpace space =
          vectors.isEmpty()
              ? LatentSpace.ofNothing(features.terms())
              : space(vectors, features.terms(), options.dimensionsFor(articles), neighbours > 0);
      double[][] known =
          vectors.take(Neighbourhood.SAMPLE).stream().map(space::place).toArray(double[][]::new);
      JavaSparkContext spark =
          JavaSparkContext.fromSparkContext(sample.sparkSession().sparkContext());
      return new TopicPlaces(
          spark.broadcast(space), spark.broadcast(Neighbourhood.of(known, neighbours)));
    } finally {
      vectors.unpersist();
    }
  }

  /** What is common to all tells no topic, but the middle of a handful is no more than these. */
  private static LatentSpace space(
      JavaRDD<Vector> vectors, int terms, int dimensions, boolean areMany) {
    LatentSpace space = LatentSpace.fit(vectors, terms, dimensions);
    return areMany ? space.centredOn(vectors) : space;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> features) {
    UDF1<Vector, Vector> place =
        vector -> Vectors.dense(neighbourhood.value().moved(space.value().place(vector)));
    return features.select(
        col("article_id"),
        udf(place, SQLDataTypes.VectorType()).apply(col("features")).as("place"));
  }
}

package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import naskh.spark.Millionths;
import naskh.spark.Sample;
import naskh.spark.Transform;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Topics as centres among the places of articles, as {@link TopicCentres} finds them.
 *
 * <p>In: {@code article_id, place} as {@link TopicPlaces} gives them. Out: {@code article_id,
 * topic_id, weight, distribution}: the similarity (cosine) to the nearest centre, and the softmax
 * of {@value #SHARPNESS} times the similarities, in the order of topics.
 */
final class NearestTopics implements Transform {
  private static final long serialVersionUID = 1L;

  /** Makes a similarity that is 0.1 higher e times as likely. */
  private static final double SHARPNESS = 10;

  private final double[][] centres;
  private final String[] ids;

  private NearestTopics(double[][] centres) {
    this.centres = centres;
    this.ids =
        IntStream.range(0, centres.length).mapToObj(NearestTopics::id).toArray(String[]::new);
  }

  /** Learns from {@code articles} rows, or from a sample of them. */
  static NearestTopics fit(Dataset<Row> places, long articles, TopicOptions options) {
    JavaRDD<Vector> points =
        Sample.of(places, "article_id", options.sampleSize(), articles)
            .javaRDD()
            .map(row -> Vectors.dense(TopicPlaces.unpacked(row.getAs("place"))))
            .filter(place -> place.numNonzeros() > 0)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new NearestTopics(
          points.isEmpty()
              ? new double[][] {TopicPlaces.unpacked(places.first().getAs("place"))}
              : TopicCentres.fit(points, articles, options));
    } finally {
      points.unpersist();
    }
  }

  /** Id of topic number {@code index}. */
  private static String id(int index) {
    return String.format(Locale.ROOT, "topic-%03d", index + 1);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> places) {
    StructType columns =
        StructType.fromDDL(
            "topic_id STRING, weight DOUBLE, distribution "
                + Table.ARTICLE_TOPICS.schema().apply("distribution").dataType().sql());
    UDF1<byte[], Row> judge = place -> judge(TopicPlaces.unpacked(place));
    return places
        .withColumn("judged", udf(judge, columns).apply(col("place")))
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
      similarities[topic] = Millionths.rounded(similarity);
      nearest = similarities[topic] > similarities[nearest] ? topic : nearest;
    }
    return RowFactory.create(ids[nearest], similarities[nearest], distribution(similarities));
  }

  private Row[] distribution(double[] similarities) {
    double[] odds = Arrays.stream(similarities).map(s -> Math.exp(SHARPNESS * s)).toArray();
    double sum = Arrays.stream(odds).sum();
    return IntStream.range(0, odds.length)
        .mapToObj(topic -> RowFactory.create(ids[topic], odds[topic] / sum))
        .toArray(Row[]::new);
  }
}

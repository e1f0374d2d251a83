package naskh.stories;

import static org.apache.spark.sql.functions.lit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import naskh.spark.PackedShuffle;
import naskh.spark.Sample;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What articles are compared by, numbered in their order from 0: what follows compares, groups and
 * joins by one int.
 */
final class StoryVectors {
  /**
   * {@code time} is null if unknown, {@code source} a hash of it or 0; {@code vector, keys} as in
   * {@link StoryFeatures.Weighed}.
   */
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "number INT, article_id STRING, time BIGINT, source BIGINT, background DOUBLE,"
              + " vector BINARY, keys BINARY");

  private StoryVectors() {}

  /**
   * Fits {@link StoryFeatures} and {@link Background} on all articles and applies them.
   *
   * <p>In: {@code article_id, source, order, time, words}, {@code count} rows. Out: {@link
   * #COLUMNS}, to be saved. Cost: reads the words three times, those of the sample once more;
   * shuffles a vector an article.
   */
  static Dataset<Row> of(Dataset<Row> tokens, long count, StoryOptions options) {
    JavaRDD<StoryArticle> articles = StoryArticle.of(tokens);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(articles.context());
    Broadcast<StoryFeatures> features =
        spark.broadcast(StoryFeatures.fit(articles, count, options));
    // Of few articles nothing is learned but how rare words are: no job to draw them.
    List<Row> sample = count < Background.LEAST_FAR ? List.of() : sample(tokens, count, features);
    Broadcast<Background> background =
        spark.broadcast(
            Background.of(
                sample.stream()
                    .map(
                        row ->
                            new SampleIndex.Article(
                                row.getString(0),
                                row.getLong(1),
                                new PackedVector(row.<byte[]>getAs(2))))
                    .toList()));
    OrderRanges ranges = ranges(tokens, sample, PackedShuffle.parts(count));
    JavaRDD<byte[]> vectors =
        articles.map(article -> record(article, features.value(), background.value(), ranges));
    JavaRDD<Row> numbered =
        PackedShuffle.of(vectors, ranges.count())
            .byKey((range, some) -> new Numbered(ranges.first((int) range), some));
    return tokens.sparkSession().createDataFrame(numbered, COLUMNS);
  }

  /** Id, time, vector and order key of some articles. */
  private static List<Row> sample(
      Dataset<Row> tokens, long count, Broadcast<StoryFeatures> features) {
    return StoryArticle.of(Sample.of(tokens, "article_id", Background.SAMPLE, count))
        .map(
            article ->
                RowFactory.create(
                    article.id(),
                    article.time(),
                    features.value().of(article).vector(),
                    article.orderKey()))
        .collect();
  }

  private static OrderRanges ranges(Dataset<Row> tokens, List<Row> sample, int ranges) {
    if (ranges == 1 || sample.isEmpty()) {
      return OrderRanges.one();
    }
    List<byte[]> keys = sample.stream().map(row -> row.<byte[]>getAs(3)).toList();
    // Spark then does not read the words.
    return OrderRanges.of(
        StoryArticle.of(tokens.withColumn("words", lit(new byte[0]))), keys, ranges);
  }

  /** Range and order key of an article, what it is compared by, and the length of its id. */
  private static byte[] record(
      StoryArticle article, StoryFeatures features, Background backgrounds, OrderRanges ranges) {
    byte[] orderKey = article.orderKey();
    StoryFeatures.Weighed weighed = features.of(article);
    byte[] keys = weighed.keys();
    byte[] vector = weighed.vector();
    return ByteBuffer.allocate(
            4 * Long.BYTES + 2 * Integer.BYTES + orderKey.length + keys.length + vector.length)
        .putLong(ranges.range(orderKey))
        .put(orderKey)
        .putLong(article.time())
        .putLong(article.sourceKey())
        .putDouble(backgrounds.of(article.id(), article.time(), vector))
        .putInt(keys.length)
        .put(keys)
        .put(vector)
        .putInt(orderKey.length - StoryArticle.ORDER_KEY_BESIDE_ID)
        .array();
  }

  /** The rows of one range. */
  private static final class Numbered implements Iterator<Row> {
    private final Iterator<ByteBuffer> records;
    private int number;

    Numbered(int first, Iterator<ByteBuffer> records) {
      this.number = first;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public Row next() {
      ByteBuffer record = records.next();
      int end = record.limit() - Integer.BYTES;
      byte[] id = new byte[record.getInt(end)];
      record.limit(end).position(record.position() + StoryArticle.ORDER_KEY_BESIDE_ID - 1);
      record.get(id).get(); // and what ends it
      long time = record.getLong();
      long source = record.getLong();
      double background = record.getDouble();
      byte[] keys = new byte[record.getInt()];
      record.get(keys);
      byte[] vector = new byte[record.remaining()];
      record.get(vector);
      Row row =
          RowFactory.create(
              number,
              new String(id, StandardCharsets.UTF_8),
              time == StoryArticle.UNDATED ? null : time,
              source,
              background,
              vector,
              keys);
      number++;
      return row;
    }
  }
}

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

  /** Articles by whose order the others are divided evenly. */
  private static final int RANGED = 3_000;

  private StoryVectors() {}

  /**
   * Applies a model.
   *
   * <p>In: {@code article_id, source, order, time, words}, {@code count} rows. Out: {@link
   * #COLUMNS}, to be saved. Cost: reads the words once, the order of a sample twice; shuffles a
   * vector an article.
   */
  static Dataset<Row> of(Dataset<Row> tokens, long count, StoryModel model) {
    JavaRDD<StoryArticle> articles = StoryArticle.of(tokens);
    Broadcast<StoryModel> sent =
        JavaSparkContext.fromSparkContext(articles.context()).broadcast(model);
    OrderRanges ranges = ranges(tokens, count);
    JavaRDD<byte[]> vectors = articles.map(article -> record(article, sent.value(), ranges));
    JavaRDD<Row> numbered =
        PackedShuffle.of(vectors, ranges.count())
            .byKey((range, some) -> new Numbered(ranges.first((int) range), some));
    return tokens.sparkSession().createDataFrame(numbered, COLUMNS);
  }

  private static OrderRanges ranges(Dataset<Row> tokens, long count) {
    int ranges = PackedShuffle.parts(count);
    if (ranges == 1) {
      return OrderRanges.one();
    }
    // Spark then does not read the words.
    Dataset<Row> wordless = tokens.withColumn("words", lit(new byte[0]));
    List<byte[]> keys =
        StoryArticle.of(Sample.of(wordless, "article_id", RANGED, count))
            .map(StoryArticle::orderKey)
            .collect();
    return keys.isEmpty()
        ? OrderRanges.one()
        : OrderRanges.of(StoryArticle.of(wordless), keys, ranges);
  }

  /** Range and order key of an article, what it is compared by, and the length of its id. */
  private static byte[] record(StoryArticle article, StoryModel model, OrderRanges ranges) {
    byte[] orderKey = article.orderKey();
    StoryFeatures.Weighed weighed = model.features().of(article);
    byte[] keys = weighed.keys();
    byte[] vector = weighed.vector();
    return ByteBuffer.allocate(
            4 * Long.BYTES + 2 * Integer.BYTES + orderKey.length + keys.length + vector.length)
        .putLong(ranges.range(orderKey))
        .put(orderKey)
        .putLong(article.time())
        .putLong(article.sourceKey())
        .putDouble(model.background().of(article.id(), article.time(), vector))
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

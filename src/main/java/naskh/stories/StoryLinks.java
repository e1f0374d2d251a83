package naskh.stories;

import static org.apache.spark.sql.functions.col;

import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import naskh.spark.Parcels;
import naskh.spark.Store;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Links articles that tell of one event: candidates share heavy features within the time window,
 * links are verified on the whole vectors.
 *
 * @param links {@code later, earlier}, numbers of articles, {@code later_time, earlier_time}
 *     (microseconds, null if unknown), {@code similarity, score} in millionths
 * @param count of the links, or one more
 * @param keysCut how many keys of articles more articles before theirs share within the time window
 *     than were looked at
 */
record StoryLinks(Dataset<Row> links, long count, long keysCut) {
  /** Columns of a link; in a row that is none, {@code keys_cut} alone. */
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "later INT, earlier INT, later_time BIGINT, earlier_time BIGINT, similarity INT,"
              + " score INT, keys_cut BIGINT");

  /** Finds them. In: {@code count} rows of {@link StoryVectors}. */
  static StoryLinks find(Dataset<Row> vectors, long count, StoryOptions options, Store store) {
    int slices = PackedShuffle.parts(count);
    KeyPostings postings = new KeyPostings(options.lookBack(), options.windowDays());
    JavaRDD<byte[]> pairs =
        Parcels.exchange(
            vectors.select("number", "time", "vector", "keys").javaRDD(),
            slices,
            postings,
            postings);
    JavaRDD<Row> links =
        new StoryComparison(count, slices, options)
            .links(
                pairs,
                vectors.select("number", "time", "source", "background", "vector").javaRDD());
    Dataset<Row> saved =
        store.save("story_links", vectors.sparkSession().createDataFrame(links, COLUMNS));
    long keysCut =
        saved
            .where(col("keys_cut").isNotNull())
            .select("keys_cut")
            .javaRDD()
            .map(row -> row.getLong(0))
            .fold(0L, Long::sum);
    return new StoryLinks(
        saved.where(col("keys_cut").isNull()).drop("keys_cut"), store.rows("story_links"), keysCut);
  }

  /** A row of a link. */
  static Row link(ComparedArticle later, ComparedArticle earlier, StoryScore score) {
    return RowFactory.create(
        later.number(),
        earlier.number(),
        known(later.time()),
        known(earlier.time()),
        (int) Millionths.of(score.similarity()),
        (int) Millionths.of(score.score()),
        null);
  }

  /** A row of how many keys are cut. */
  static Row cut(long keys) {
    return RowFactory.create(null, null, null, null, null, null, keys);
  }

  private static Long known(long time) {
    return time == StoryArticle.UNDATED ? null : time;
  }
}

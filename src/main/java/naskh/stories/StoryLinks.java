package naskh.stories;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import naskh.corpus.ArticleOrder;
import naskh.spark.Millionths;
import naskh.spark.Store;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Links articles that tell of one event: candidates share heavy features within the time window,
 * links are verified on the whole vectors.
 *
 * <p>Cost: an article has keyFeatures × lookBack candidates at most, however busy its day.
 *
 * @param links {@code later_id, earlier_id, later_time, earlier_time, similarity, score}, scores of
 *     {@value #LEAST} and above
 * @param keysCut how many keys of articles more articles before theirs share within the time window
 *     than were looked at
 */
record StoryLinks(Dataset<Row> links, long keysCut) {
  /** Candidates whose shared key features alone give less are not verified. */
  private static final double LEAST_PARTIAL = 0.05;

  /** Sums of whole numbers do not depend on their order. */
  private static final double UNITS = 1e9;

  /** Similarity of two articles by their vectors, rounded, since it decides. */
  static final UDF2<byte[], byte[], Double> SIMILARITY =
      (first, second) -> Millionths.rounded(new PackedVector(first).dot(new PackedVector(second)));

  /** Links of less are taken for none. */
  private static final double LEAST = 0.01;

  /**
   * Finds them. In: {@code article_id, source, order, time} (microseconds, null if unknown), {@code
   * vector, keys, background}. An undated article may pair with any.
   */
  static StoryLinks find(Dataset<Row> articles, StoryOptions options, Store store) {
    Dataset<Row> met = store.save("story_meetings", met(articles, options));
    Dataset<Row> candidates =
        met.where(col("earlier_id").isNotNull()).select("earlier_id", "later_id");
    Dataset<Row> links =
        scored(candidates, articles, options)
            .where(col("score").geq(LEAST))
            .select("later_id", "earlier_id", "later_time", "earlier_time", "similarity", "score");
    Column keys = coalesce(sum("keys"), lit(0L));
    return new StoryLinks(
        store.save("story_pairs", links),
        met.where(col("earlier_id").isNull()).agg(keys).head().getLong(0));
  }

  /**
   * Compares the articles of {@code pairs}: {@code earlier_id, later_id}. Adds what is known of
   * both, {@code similarity}, what is taken from it, {@code day_cost, source_cost,
   * background_cost}, and the rest, {@code score}.
   */
  static Dataset<Row> scored(Dataset<Row> pairs, Dataset<Row> articles, StoryOptions options) {
    Dataset<Row> known =
        articles.select("article_id", "source", "order", "time", "vector", "background");
    Column isOfOneSource = coalesce(col("earlier_source").equalTo(col("later_source")), lit(false));
    Column background = col("earlier_background").plus(col("later_background"));
    Column cost = col("day_cost").plus(col("source_cost")).plus(col("background_cost"));
    return pairs
        .join(prefixed(known, "earlier_"), "earlier_id")
        .join(prefixed(known, "later_"), "later_id")
        .withColumn(
            "similarity",
            udf(SIMILARITY, DataTypes.DoubleType).apply(col("earlier_vector"), col("later_vector")))
        .withColumn("day_cost", days("earlier_time", "later_time").multiply(options.dayCost()))
        .withColumn("source_cost", when(isOfOneSource, options.sameSourceCost()).otherwise(0.0))
        .withColumn("background_cost", background.multiply(options.backgroundShare() / 2))
        .withColumn("score", round(col("similarity").minus(cost), 6));
  }

  /**
   * The candidates, {@code earlier_id, later_id}, in how many {@code keys} they met and what these
   * give; where {@code earlier_id} is null, the keys of {@code later_id} that are cut.
   */
  private static Dataset<Row> met(Dataset<Row> articles, StoryOptions options) {
    return articles
        .select(col("article_id"), col("order"), col("time"), explode(col("keys")).as("key"))
        .select(col("key.feature"), col("order"), col("article_id"), col("time"), col("key.weight"))
        .repartition(col("feature"))
        .sortWithinPartitions("feature", "order")
        .drop("order")
        .flatMap(
            new LookBack(options.lookBack(), options.windowDays()), Encoders.row(LookBack.PAIRS))
        .groupBy("earlier_id", "later_id")
        .agg(sum("shared").as("shared"), count(lit(1)).as("keys"))
        .where(col("earlier_id").isNull().or(col("shared").geq((long) (LEAST_PARTIAL * UNITS))));
  }

  /**
   * Goes over the articles of one feature after the other, in their order, and pairs each with the
   * last ones before it; with null where there is one more within the window.
   */
  private static final class LookBack implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    static final StructType PAIRS =
        StructType.fromDDL("earlier_id STRING, later_id STRING, shared BIGINT");

    private final int articles;
    private final double windowDays;
    private transient int feature;
    private transient Deque<Posting> before;

    LookBack(int articles, double windowDays) {
      this.articles = articles;
      this.windowDays = windowDays;
    }

    private record Posting(String article, Long time, float weight) {}

    @Override
    public Iterator<Row> call(Row row) {
      if (before == null || feature != row.getInt(0)) {
        feature = row.getInt(0);
        before = new ArrayDeque<>(articles + 1);
      }
      Posting later =
          new Posting(row.getString(1), row.isNullAt(2) ? null : row.getLong(2), row.getFloat(3));
      List<Row> pairs = new ArrayList<>();
      if (before.size() > articles && days(before.removeFirst(), later) <= windowDays) {
        pairs.add(RowFactory.create(null, later.article, 0L));
      }
      for (Posting earlier : before) {
        if (days(earlier, later) <= windowDays) {
          double shared = earlier.weight * later.weight;
          pairs.add(RowFactory.create(earlier.article, later.article, (long) (shared * UNITS)));
        }
      }
      before.addLast(later);
      return pairs.iterator();
    }

    private static double days(Posting earlier, Posting later) {
      return earlier.time == null || later.time == null
          ? 0
          : (double) Math.abs(later.time - earlier.time) / ArticleOrder.MICROS_OF_A_DAY;
    }
  }

  /** Days between two times; 0 where one is not known. */
  private static Column days(String earlier, String later) {
    return coalesce(
        abs(col(later).minus(col(earlier))).divide(ArticleOrder.MICROS_OF_A_DAY), lit(0.0));
  }

  private static Dataset<Row> prefixed(Dataset<Row> articles, String prefix) {
    Dataset<Row> renamed = articles.withColumnRenamed("article_id", "id");
    for (String name : renamed.columns()) {
      renamed = renamed.withColumnRenamed(name, prefix + name);
    }
    return renamed;
  }
}

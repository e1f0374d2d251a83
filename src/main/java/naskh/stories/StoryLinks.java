package naskh.stories;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Links articles that tell of one event: candidates share heavy features within the time window,
 * links are verified on the whole vectors.
 *
 * <p>Cost: an article has keyFeatures × lookBack candidates at most, however busy its day.
 */
final class StoryLinks {
  /** Candidates whose shared key features alone give less are not verified. */
  private static final double LEAST_PARTIAL = 0.05;

  /** Sums of whole numbers do not depend on their order. */
  private static final double UNITS = 1e9;

  static final double MICROS_OF_A_DAY = 86_400e6;

  /** Similarity of two articles by their vectors, rounded, since it decides. */
  static final UDF2<byte[], byte[], Double> SIMILARITY =
      (first, second) -> Math.rint(PackedVector.dot(first, second) * 1e6) / 1e6;

  /** Links of less are taken for none. */
  private static final double LEAST = 0.01;

  private StoryLinks() {}

  /**
   * In: {@code article_id, source, order, time} (microseconds, null if unknown), {@code vector,
   * keys, background}. Out: {@code later_id, earlier_id, later_time, earlier_time, similarity,
   * score}, scores of {@value #LEAST} and above. An undated article may pair with any.
   */
  static Dataset<Row> find(Dataset<Row> articles, StoryOptions options) {
    Dataset<Row> known =
        articles.select("article_id", "source", "order", "time", "vector", "background");
    return candidates(articles, options)
        .join(prefixed(known, "earlier_"), "earlier_id")
        .join(prefixed(known, "later_"), "later_id")
        .withColumn(
            "similarity",
            udf(SIMILARITY, DataTypes.DoubleType).apply(col("earlier_vector"), col("later_vector")))
        .withColumn("score", round(col("similarity").minus(cost(options)), 6))
        .where(col("score").geq(LEAST))
        .select("later_id", "earlier_id", "later_time", "earlier_time", "similarity", "score");
  }

  private static Dataset<Row> candidates(Dataset<Row> articles, StoryOptions options) {
    Dataset<Row> postings =
        articles
            .select(col("article_id"), col("order"), col("time"), explode(col("keys")).as("key"))
            .withColumn("feature", col("key.feature"))
            .withColumn(
                "posting", struct(col("article_id"), col("time"), col("key.weight").as("weight")))
            .withColumn(
                "before",
                collect_list("posting")
                    .over(
                        Window.partitionBy("key.feature")
                            .orderBy("order")
                            .rowsBetween(-options.lookBack(), -1)));
    return postings
        .select(col("posting").as("later"), explode(col("before")).as("earlier"))
        .where(days("earlier.time", "later.time").leq(options.windowDays()))
        .groupBy(col("earlier.article_id").as("earlier_id"), col("later.article_id").as("later_id"))
        .agg(
            sum(col("earlier.weight").multiply(col("later.weight")).multiply(UNITS).cast("bigint"))
                .as("partial"))
        .where(col("partial").geq((long) (LEAST_PARTIAL * UNITS)))
        .select("earlier_id", "later_id");
  }

  private static Column cost(StoryOptions options) {
    Column sameSource = coalesce(col("earlier_source").equalTo(col("later_source")), lit(false));
    return days("earlier_time", "later_time")
        .multiply(options.dayCost())
        .plus(when(sameSource, options.sameSourceCost()).otherwise(0.0))
        .plus(
            col("earlier_background")
                .plus(col("later_background"))
                .multiply(options.backgroundShare() / 2));
  }

  /** Days between two times; 0 where one is not known. */
  private static Column days(String earlier, String later) {
    return coalesce(abs(col(later).minus(col(earlier))).divide(MICROS_OF_A_DAY), lit(0.0));
  }

  private static Dataset<Row> prefixed(Dataset<Row> articles, String prefix) {
    Dataset<Row> renamed = articles.withColumnRenamed("article_id", "id");
    for (String name : renamed.columns()) {
      renamed = renamed.withColumnRenamed(name, prefix + name);
    }
    return renamed;
  }
}

package naskh.sources;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import naskh.corpus.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sources stage: what each source publishes, copies and is copied in. */
public final class Sources {
  private Sources() {}

  /**
   * The table {@code sources}.
   *
   * @param articles that table
   * @param furniture {@code article_id, furniture_tokens} of each, null where there are none
   * @param copies that table
   * @param storyMembers that table
   */
  public static Dataset<Row> of(
      Dataset<Row> articles,
      Dataset<Row> furniture,
      Dataset<Row> copies,
      Dataset<Row> storyMembers,
      Owners owners) {
    Dataset<Row> rows =
        articles
            .where(col("version_of").isNull())
            .drop("text", "boilerplate")
            .join(furniture.select("article_id", "furniture_tokens"), "article_id")
            .join(roles(copies), new String[] {"article_id"}, "left")
            .join(
                firstReports(articles, storyMembers).withColumn("is_first_report", lit(1)),
                new String[] {"article_id"},
                "left");
    Column isCanonical = col("article_id").equalTo(col("canonical_id"));
    return rows.groupBy("source")
        .agg(
            count(lit(1)).as("articles"),
            count(when(isCanonical.and(not(col("is_reuse"))), 1)).as("originals"),
            count(when(col("is_copy"), 1)).as("copied_from_others"),
            count(when(col("is_copied"), 1)).as("copied_by_others"),
            count(col("is_first_report")).as("first_to_report"),
            expr("cast(percentile(delay, 0.5) as bigint)").as("median_delay_seconds"),
            avg(when(col("agency").isNotNull(), 1).otherwise(0)).as("agency_share"),
            share(coalesce(sum("furniture_tokens"), lit(0)), sum("token_count"))
                .as("boilerplate_share"))
        .withColumn("owner", owners.column());
  }

  /** {@code article_id} of the earliest article of each story. */
  private static Dataset<Row> firstReports(Dataset<Row> articles, Dataset<Row> storyMembers) {
    return articles
        .select("article_id", "published_at", "published_precision", "token_count")
        .join(storyMembers.select("article_id", "story_id"), "article_id")
        .groupBy("story_id")
        .agg(min(ArticleOrder.key()).getField("id").as("article_id"))
        .drop("story_id");
  }

  private static Column not(Column isSo) {
    return coalesce(isSo, lit(false)).equalTo(false);
  }

  private static Column share(Column part, Column whole) {
    return when(whole.gt(0), part.divide(whole)).otherwise(0.0);
  }

  /**
   * What articles are in the rows between two sources: {@code article_id, is_reuse} (it has a row
   * to an earlier one of another source), {@code is_copy} (of kind EXACT, NEAR or CONTAINED),
   * {@code is_copied} (such a row names it as the earlier one), {@code delay} (the longest, from
   * the first holder; null without times).
   */
  private static Dataset<Row> roles(Dataset<Row> copies) {
    Dataset<Row> between =
        copies.where(
            col("earlier_source").notEqual(col("later_source"))); // null where one is not given
    Column isCopy = col("kind").notEqual("PASSAGE");
    Dataset<Row> later =
        between.select(
            col("later_id").as("article_id"),
            lit(true).as("is_reuse"),
            isCopy.as("is_copy"),
            lit(false).as("is_copied"),
            when(isCopy, col("lag_seconds")).as("delay"));
    Dataset<Row> earlier =
        between
            .where(isCopy)
            .select(
                col("earlier_id").as("article_id"),
                lit(false).as("is_reuse"),
                lit(false).as("is_copy"),
                lit(true).as("is_copied"),
                lit(null).cast("bigint").as("delay"));
    return later
        .union(earlier)
        .groupBy("article_id")
        .agg(
            max("is_reuse").as("is_reuse"),
            max("is_copy").as("is_copy"),
            max("is_copied").as("is_copied"),
            max("delay").as("delay"));
  }
}

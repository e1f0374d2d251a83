package naskh.read;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decides for each source whether it writes the day or the month first: by the dates that only one
 * order makes a date of; day first where they say nothing. A date over a day after the time that
 * the run is as of is none.
 */
final class PublishedDates {
  /** Clocks and zones differ; a date further ahead is one of nowhere. */
  private static final String A_DAY = "INTERVAL 24 HOURS";

  private PublishedDates() {}

  /**
   * Out: the rows of {@code articles} with {@code published_at}, {@code date_future boolean} and
   * {@code future timestamp}, the date that was none; the habits are those that {@code accepted}
   * shows.
   */
  static Dataset<Row> settle(Dataset<Row> articles, Dataset<Row> accepted) {
    // Broadcast: as many rows as there are sources that write the month first.
    Dataset<Row> monthFirst = broadcast(monthFirstSources(accepted));
    Column sameSource = articles.col("source").eqNullSafe(monthFirst.col("habit_source"));
    Column dayFirst = col("published_day_first");
    Column chosen =
        when(col("month_first"), coalesce(col("published_month_first"), dayFirst))
            .otherwise(coalesce(dayFirst, col("published_month_first")));
    return articles
        .join(monthFirst, sameSource, "left")
        .withColumn("published_at", chosen)
        .withColumn("future", chosen)
        .withColumn(
            "date_future",
            coalesce(col("published_at").gt(col("as_of").plus(expr(A_DAY))), lit(false)))
        .withColumn("published_at", when(not(col("date_future")), col("published_at")))
        .withColumn(
            "published_precision",
            when(col("published_at").isNotNull(), col("published_precision")))
        .drop("habit_source", "month_first");
  }

  private static Dataset<Row> monthFirstSources(Dataset<Row> accepted) {
    Column dayOnly =
        col("published_month_first").isNull().and(col("published_day_first").isNotNull());
    Column monthOnly =
        col("published_day_first").isNull().and(col("published_month_first").isNotNull());
    return accepted
        .groupBy(col("source").as("habit_source"))
        .agg(
            sum(when(monthOnly, 1).otherwise(0)).as("months"),
            sum(when(dayOnly, 1).otherwise(0)).as("days"))
        .where(col("months").gt(col("days")))
        .select(col("habit_source"), lit(true).as("month_first"));
  }
}

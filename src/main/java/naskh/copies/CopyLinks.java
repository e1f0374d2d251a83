package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts the links of all kinds together and tells what each is. */
final class CopyLinks {
  static final String EXACT = "EXACT";
  static final String NEAR = "NEAR";

  private CopyLinks() {}

  /**
   * All links. An exact copy of an article inherits that article's near links, which hold for it
   * word by word.
   *
   * <p>In: exact links {@code earlier_id, later_id}; near links {@code centre_id, member_id,
   * jaccard} between articles of different token sequences. Out: {@code earlier_id, later_id, kind,
   * jaccard}, each pair once.
   */
  static Dataset<Row> of(Dataset<Row> exact, Dataset<Row> near) {
    Dataset<Row> direct =
        near.select(
            col("centre_id").as("earlier_id"), col("member_id").as("later_id"), col("jaccard"));
    Dataset<Row> inherited =
        near.join(exact, near.col("member_id").equalTo(exact.col("earlier_id")))
            .select(col("centre_id").as("earlier_id"), col("later_id"), col("jaccard"));
    return exact
        .select(col("earlier_id"), col("later_id"), lit(EXACT).as("kind"), lit(1.0).as("jaccard"))
        .union(
            direct
                .union(inherited)
                .select(col("earlier_id"), col("later_id"), lit(NEAR).as("kind"), col("jaccard")));
  }

  /** Adds to links the texts of their two articles: {@code earlier_text, later_text}. */
  static Dataset<Row> withTexts(Dataset<Row> links, Dataset<Row> articles) {
    Dataset<Row> half = Pairs.with(links, "earlier_id", articles, "earlier_", "text");
    return Pairs.with(half, "later_id", articles, "later_", "text");
  }

  /**
   * Adds to links what is known of their two articles: {@code earlier_source, later_source,
   * lag_seconds, earlier_order}.
   */
  static Dataset<Row> described(Dataset<Row> links, Dataset<Row> standing) {
    String[] names = {"source", "published_at", "published_precision", "order"};
    Dataset<Row> known = Pairs.with(links, "earlier_id", standing, "earlier_", names);
    return Pairs.with(known, "later_id", standing, "later_", names)
        .withColumn("lag_seconds", lagSeconds());
  }

  /** Null where a date is missing, or where one says no more than the day that both share. */
  private static Column lagSeconds() {
    Column earlier = col("earlier_published_at");
    Column later = col("later_published_at");
    Column dayOnly =
        coalesce(col("earlier_published_precision").equalTo("DAY"), lit(false))
            .or(coalesce(col("later_published_precision").equalTo("DAY"), lit(false)));
    return when(
        dayOnly.and(to_date(earlier).equalTo(to_date(later))).equalTo(false),
        unix_timestamp(later).minus(unix_timestamp(earlier)));
  }
}

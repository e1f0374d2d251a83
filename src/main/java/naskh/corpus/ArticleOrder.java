package naskh.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * The one order of articles, in which <em>earlier</em> and <em>later</em> are meant everywhere:
 * published (a date of DAY precision counts as the end of its day, missing dates last), more
 * tokens, id.
 */
public final class ArticleOrder {
  public static final long MICROS_OF_A_DAY = 86_400_000_000L;

  private ArticleOrder() {}

  /**
   * Microseconds since 1970 at which an article counts as published; null where no date is known.
   */
  public static Column time() {
    Column at = col("published_at");
    return when(
            col("published_precision").equalTo("DAY"),
            unix_micros(at).plus(MICROS_OF_A_DAY - 1)) // at is where the day begins
        .otherwise(unix_micros(at));
  }

  /** The earliest moment at which an article of this {@link #time} may have been published. */
  public static long earliest(long time) {
    return Math.floorMod(time, MICROS_OF_A_DAY) == MICROS_OF_A_DAY - 1
        ? time + 1 - MICROS_OF_A_DAY
        : time;
  }

  /**
   * A struct that compares as the order does; never null. Needs {@code published_at,
   * published_precision, token_count, article_id}.
   */
  public static Column key() {
    return struct(
        coalesce(time(), lit(Long.MAX_VALUE)).as("time"),
        negate(col("token_count")).as("fewer_tokens"),
        col("article_id").as("id"));
  }
}

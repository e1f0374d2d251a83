package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Links articles of equal token sequences to the earliest of them. */
final class ExactLinks {
  private ExactLinks() {}

  /**
   * In: {@code article_id, token_hash, order}. Out: {@code earlier_id, later_id}, a row for each
   * article with tokens but the earliest of its sequence.
   */
  static Dataset<Row> find(Dataset<Row> standing) {
    return standing
        .where(col("token_hash").isNotNull())
        .select(
            first("article_id")
                .over(Window.partitionBy("token_hash").orderBy("order"))
                .as("earlier_id"),
            col("article_id").as("later_id"))
        .where(col("earlier_id").notEqual(col("later_id")));
  }
}

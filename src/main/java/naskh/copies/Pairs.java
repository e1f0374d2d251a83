package naskh.copies;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Joins that bring to both articles of a pair what is known of each. */
final class Pairs {
  private Pairs() {}

  /**
   * Adds to {@code pairs} the columns {@code names} of {@code table} (key: {@code article_id}) as
   * {@code <prefix><name>}, for the article in column {@code id}. A pair without a row is dropped.
   */
  static Dataset<Row> with(
      Dataset<Row> pairs, String id, Dataset<Row> table, String prefix, String... names) {
    Column[] columns = new Column[names.length + 1];
    columns[0] = col("article_id").as(id);
    for (int i = 0; i < names.length; i++) {
      columns[i + 1] = col(names[i]).as(prefix + names[i]);
    }
    return pairs.join(table.select(columns), id);
  }
}

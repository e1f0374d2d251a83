package naskh.stories;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the table {@code stories} counts of the members of a story. */
final class StorySizes {
  private StorySizes() {}

  /**
   * In: {@code story_id, source, published_at, is_report, voice}, a row a member. Out: {@code
   * story_id, size, report_count, sources, first_published_at, last_published_at,
   * independent_count}.
   */
  static Dataset<Row> of(Dataset<Row> members) {
    return members
        .groupBy("story_id")
        .agg(
            count(lit(1)).as("size"),
            count(when(col("is_report"), 1)).as("report_count"),
            array_sort(collect_set("source")).as("sources"),
            min("published_at").as("first_published_at"),
            max("published_at").as("last_published_at"),
            countDistinct(when(col("is_report"), col("voice"))).as("independent_count"));
  }
}

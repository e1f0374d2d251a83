package naskh.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Topics of an output from which articles are removed: they stay, with fewer articles. */
public final class RemainingTopics {
  private RemainingTopics() {}

  /**
   * The table {@code topics}.
   *
   * @param published that table as it was
   * @param gone the rows of {@code article_topics} that are removed
   */
  public static Dataset<Row> of(Dataset<Row> published, Dataset<Row> gone) {
    Dataset<Row> fewer =
        gone.groupBy("topic_id")
            .agg(
                count(lit(1)).as("fewer"),
                count(when(col("weight").geq(Topics.STRONG), 1)).as("fewer_strong"));
    return published
        .join(fewer, new String[] {"topic_id"}, "left")
        .withColumn("size", col("size").minus(coalesce(col("fewer"), lit(0))))
        .withColumn("strong_size", col("strong_size").minus(coalesce(col("fewer_strong"), lit(0))))
        .drop("fewer", "fewer_strong");
  }
}

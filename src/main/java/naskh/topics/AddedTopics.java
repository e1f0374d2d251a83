package naskh.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The topics of articles that came to an output: those that there are, which stay.
 *
 * @param articleTopics new rows of the table {@code article_topics}
 * @param topics the table {@code topics} as it was
 * @param published the table {@code article_topics} as it was
 */
public record AddedTopics(Dataset<Row> articleTopics, Dataset<Row> topics, Dataset<Row> published) {
  /** An article fits no topic whose weight is below that of so many of the earlier ones. */
  private static final double FITTING = 0.95;

  private static final int STEPS = 100;

  /**
   * Places them.
   *
   * @param placed {@code article_id, topic_id, weight, distribution} of the new canonicals
   * @param arrived {@code article_id, canonical_id} of the new Arabic articles
   */
  public static AddedTopics of(
      Dataset<Row> placed, Dataset<Row> arrived, Dataset<Row> topics, Dataset<Row> published) {
    Dataset<Row> ofCanonicals =
        placed.unionByName(published).withColumnRenamed("article_id", "canonical_id");
    return new AddedTopics(
        arrived
            .select("article_id", "canonical_id")
            .join(ofCanonicals, "canonical_id")
            .drop("canonical_id"),
        topics,
        published);
  }

  /**
   * The table {@code topics} with these articles.
   *
   * @param written {@link #articleTopics}, as they were written
   */
  public Dataset<Row> topics(Dataset<Row> written) {
    Dataset<Row> more =
        written
            .groupBy("topic_id")
            .agg(
                count(lit(1)).as("more"),
                count(when(col("weight").geq(Topics.STRONG), 1)).as("more_strong"));
    return topics
        .join(more, new String[] {"topic_id"}, "left")
        .withColumn("size", col("size").plus(coalesce(col("more"), lit(0))))
        .withColumn("strong_size", col("strong_size").plus(coalesce(col("more_strong"), lit(0))))
        .drop("more", "more_strong");
  }

  /**
   * How many of the new articles fit no topic.
   *
   * @param written {@link #articleTopics}, as they were written
   */
  public long strangers(Dataset<Row> written) {
    List<Row> weights =
        published
            .groupBy(floor(col("weight").multiply(STEPS)).as("step"))
            .agg(count(lit(1)).as("held"))
            .orderBy("step")
            .collectAsList();
    long all = weights.stream().mapToLong(row -> row.getLong(1)).sum();
    long below = 0;
    double least = 0;
    for (Row row : weights) {
      below += row.getLong(1);
      if (below > (1 - FITTING) * all) {
        least = (double) row.getLong(0) / STEPS;
        break;
      }
    }
    return written.where(col("weight").lt(least)).count();
  }
}

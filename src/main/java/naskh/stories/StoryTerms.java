package naskh.stories;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import naskh.spark.Millionths;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The words that hold a story together and set it apart from the other articles of its topic. */
final class StoryTerms {
  private static final int TERMS = 6;

  /** A story of several reports is told by words of at least so many of them. */
  private static final int LEAST_REPORTS = 2;

  private StoryTerms() {}

  /**
   * Terms by how much more they weigh in the reports of the story than in its topic, on the mean.
   *
   * <p>In: {@code reports}: {@code story_id, article_id, topic_id, all} of the story; {@code terms}
   * and {@code articleTopics}: those tables. Out: {@code story_id, terms array<string>}, the best
   * first, as they are most often written; stories whose reports share a term.
   */
  static Dataset<Row> best(Dataset<Row> reports, Dataset<Row> terms, Dataset<Row> articleTopics) {
    Dataset<Row> ofTopics = articleTopics.join(terms, "article_id");
    Dataset<Row> sizes = ofTopics.groupBy("topic_id").agg(count(lit(1)).as("all"));
    Column mean = col("sum").divide(col("all")).cast("bigint");
    Dataset<Row> usual =
        sums(ofTopics, "topic_id")
            .join(broadcast(sizes), "topic_id")
            .select(col("topic_id"), col("surface"), mean.as("usual"));
    return sums(reports.join(terms, "article_id"), "story_id", "topic_id", "all")
        .where(col("articles").geq(least(lit(LEAST_REPORTS), col("all"))))
        .join(usual, new String[] {"topic_id", "surface"}, "left")
        .withColumn("weight", mean.minus(coalesce(col("usual"), lit(0L))))
        .withColumn(
            "place",
            row_number()
                .over(Window.partitionBy("story_id").orderBy(desc("weight"), col("surface"))))
        .where(col("place").leq(TERMS))
        .groupBy("story_id")
        .agg(array_sort(collect_list(struct("place", "surface"))).as("ordered"))
        .select(col("story_id"), col("ordered.surface").as("terms"));
  }

  /** Adds up the terms of the articles of each group: {@code surface, articles, sum}. */
  private static Dataset<Row> sums(Dataset<Row> articles, String... group) {
    return articles
        .withColumn("term", explode(col("terms")))
        .withColumn("surface", col("term.surface"))
        .groupBy("surface", group)
        .agg(count(lit(1)).as("articles"), sum(Millionths.of("term.tfidf")).as("sum"));
  }
}

package naskh.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import naskh.spark.Millionths;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The article of each cluster that is most like the others: it speaks for the story. */
final class Centres {
  private Centres() {}

  /**
   * Tells of each member of a cluster what it is in its story.
   *
   * <p>In: {@code clusters} as {@link AverageLink} gives them; {@code links}: {@code later_id,
   * earlier_id, similarity}; {@code features}: {@code article_id, order, vector}. Out: {@code
   * canonical_id, story_id} (the earliest member), {@code central_id}: the member of the greatest
   * sum of similarities to the others, the earlier of equals; {@code similarity} to that one.
   */
  static Dataset<Row> of(Dataset<Row> clusters, Dataset<Row> links, Dataset<Row> features) {
    Dataset<Row> inside =
        links
            .select("later_id", "earlier_id", "similarity")
            .join(clusters.toDF("later_id", "cluster"), "later_id")
            .join(clusters.toDF("earlier_id", "other_cluster"), "earlier_id")
            .where(col("cluster").equalTo(col("other_cluster")));
    Dataset<Row> closeness =
        inside
            .select(col("later_id").as("article_id"), col("similarity"))
            .union(inside.select("earlier_id", "similarity"))
            .groupBy("article_id")
            .agg(sum(Millionths.of("similarity")).as("closeness"));
    Dataset<Row> members =
        clusters
            .join(closeness, new String[] {"article_id"}, "left")
            .join(features.select("article_id", "order", "vector"), "article_id");
    Dataset<Row> stories =
        members
            .groupBy("cluster")
            .agg(
                min(struct("order", "article_id")).getField("article_id").as("story_id"),
                min(struct(
                        coalesce(col("closeness"), lit(0L)).multiply(-1).as("rank"),
                        col("order"),
                        col("article_id")))
                    .getField("article_id")
                    .as("central_id"));
    return members
        .select("cluster", "article_id", "vector")
        .join(stories, "cluster")
        .join(
            features.select(col("article_id").as("central_id"), col("vector").as("centre")),
            "central_id")
        .select(
            col("article_id").as("canonical_id"),
            col("story_id"),
            col("central_id"),
            when(col("article_id").equalTo(col("central_id")), lit(1.0))
                .otherwise(
                    udf(StoryLinks.SIMILARITY, DataTypes.DoubleType)
                        .apply(col("vector"), col("centre")))
                .as("similarity"));
  }
}

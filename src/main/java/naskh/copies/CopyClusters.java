package naskh.copies;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import naskh.corpus.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of the copy clusters. */
public final class CopyClusters {
  private CopyClusters() {}

  /**
   * Table {@code copy_members}; a canonical has no copy of itself: its {@code kind} and measures
   * are null.
   *
   * <p>In: what {@link CopyRows} gives.
   */
  static Dataset<Row> members(Dataset<Row> copies) {
    Column isLater = col("member_id").equalTo(col("later_id"));
    Dataset<Row> copiers =
        copies
            .where(col("member_id").isNotNull())
            .select(
                leader().as("cluster_id"),
                col("member_id").as("article_id"),
                lit(false).as("is_canonical"),
                col("kind"),
                col("jaccard"),
                when(isLater, col("coverage_earlier"))
                    .otherwise(col("coverage_later"))
                    .as("coverage_canonical"),
                when(isLater, col("coverage_later"))
                    .otherwise(col("coverage_earlier"))
                    .as("coverage_article"));
    Dataset<Row> canonicals =
        copiers
            .select("cluster_id")
            .distinct()
            .select(
                col("cluster_id"),
                col("cluster_id").as("article_id"),
                lit(true).as("is_canonical"),
                lit(null).as("kind"),
                lit(null).as("jaccard"),
                lit(null).as("coverage_canonical"),
                lit(null).as("coverage_article"));
    return copiers.union(canonicals);
  }

  /** The leader of the cluster that a row's {@code member_id} is in by it. */
  static Column leader() {
    return when(col("member_id").equalTo(col("later_id")), col("earlier_id"))
        .otherwise(col("later_id"));
  }

  /**
   * Members of clusters whose canonical is another article than it was when their id was given.
   *
   * @param members rows of {@code copy_members}, whose {@code cluster_id} is the canonical
   * @param canonicals {@code leader_id, known_id}: canonicals, and the ids of their clusters
   */
  static Dataset<Row> named(Dataset<Row> members, Dataset<Row> canonicals) {
    return members
        .join(canonicals, col("cluster_id").equalTo(col("leader_id")), "left")
        .withColumn("cluster_id", coalesce(col("known_id"), col("cluster_id")))
        .drop("leader_id", "known_id");
  }

  /**
   * New members, whose {@code cluster_id} is the canonical that they have joined, under the id of
   * its cluster, if it had one.
   *
   * @param members rows of {@code copy_members}
   * @param published that table as it was
   */
  public static Dataset<Row> keepIds(Dataset<Row> members, Dataset<Row> published) {
    return named(
        members,
        published
            .where("is_canonical")
            .select(col("article_id").as("leader_id"), col("cluster_id").as("known_id")));
  }

  /**
   * Table {@code copy_clusters}.
   *
   * <p>In: the tables {@code copy_members} and {@code articles}.
   */
  public static Dataset<Row> clusters(Dataset<Row> members, Dataset<Row> articles) {
    Column named = when(col("agency").isNotNull(), struct(ArticleOrder.key(), col("agency")));
    Dataset<Row> groups =
        members
            .join(
                articles.select(
                    "article_id",
                    "source",
                    "published_at",
                    "published_precision",
                    "token_count",
                    "agency"),
                "article_id")
            .groupBy("cluster_id")
            .agg(
                count("*").as("size"),
                array_sort(collect_set("source")).as("sources"),
                min("published_at").as("first_published_at"),
                max("published_at").as("last_published_at"),
                min(named).getField("agency").as("agency"));
    Dataset<Row> canonicals =
        members
            .where("is_canonical")
            .select(col("cluster_id"), col("article_id").as("canonical_id"));
    Dataset<Row> titles = articles.select(col("article_id").as("canonical_id"), col("title"));
    return groups.join(canonicals, "cluster_id").join(titles, "canonical_id");
  }
}

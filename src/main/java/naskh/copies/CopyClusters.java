package naskh.copies;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of the copy clusters. */
final class CopyClusters {
  private CopyClusters() {}

  /**
   * Who joins whom. Articles of equal main texts go with the earliest of them.
   *
   * <p>In: exact copies {@code earlier, later}; links between different main texts {@code earlier,
   * later, shared_tokens, same_report}, a pair once. Out: {@code number, leader bigint}, a row for
   * each article that is in the cluster of another, {@code is_direct}: by a link of its own.
   */
  static Dataset<Row> join(Dataset<Row> exact, Dataset<Row> links, Store store) {
    Dataset<Row> joined =
        LeaderClusters.join(
            links.where(col("same_report")).select("later", "earlier", "shared_tokens"), store);
    Dataset<Row> equal =
        exact
            .join(joined.withColumnRenamed("number", "earlier"), new String[] {"earlier"}, "left")
            .select(
                col("later").as("number"), coalesce(col("leader"), col("earlier")).as("leader"));
    return joined
        .withColumn("is_direct", lit(true))
        .union(equal.withColumn("is_direct", lit(false)));
  }

  /**
   * The same by ids.
   *
   * <p>In: {@code number, leader}; {@code ids}: {@code number, article_id}. Out: {@code article_id,
   * leader_id}.
   */
  static Dataset<Row> named(Dataset<Row> joined, Dataset<Row> ids) {
    return joined
        .join(ids, "number")
        .join(ids.select(col("number").as("leader"), col("article_id").as("leader_id")), "leader")
        .select("article_id", "leader_id");
  }

  /**
   * Table {@code copy_members}; a canonical has no copy of itself: its {@code kind} and measures
   * are null.
   *
   * <p>In: who joined whom, {@code article_id, leader_id}; the table {@code copies}.
   */
  static Dataset<Row> members(Dataset<Row> joined, Dataset<Row> copies) {
    Dataset<Row> copiers =
        joined
            .withColumnRenamed("article_id", "later_id")
            .withColumnRenamed("leader_id", "earlier_id")
            .join(copies, new String[] {"earlier_id", "later_id"})
            .select(
                col("earlier_id").as("cluster_id"),
                col("later_id").as("article_id"),
                lit(false).as("is_canonical"),
                col("kind"),
                col("jaccard"),
                col("coverage_earlier").as("coverage_canonical"),
                col("coverage_later").as("coverage_article"));
    Dataset<Row> canonicals =
        joined
            .select(col("leader_id").as("cluster_id"))
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

  /**
   * Table {@code copy_clusters}.
   *
   * <p>In: {@code copy_members}; {@code standing}: {@code article_id, source, title, published_at}.
   */
  static Dataset<Row> clusters(Dataset<Row> members, Dataset<Row> standing) {
    Dataset<Row> groups =
        members
            .join(standing.select("article_id", "source", "published_at"), "article_id")
            .groupBy("cluster_id")
            .agg(
                count("*").as("size"),
                array_sort(collect_set("source")).as("sources"),
                min("published_at").as("first_published_at"),
                max("published_at").as("last_published_at"));
    Dataset<Row> titles = standing.select(col("article_id").as("cluster_id"), col("title"));
    return groups.join(titles, "cluster_id").withColumn("canonical_id", col("cluster_id"));
  }
}

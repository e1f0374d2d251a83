package naskh.sources;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import naskh.terms.ArabicArticles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whose words an article is: the agency's that it or its copy cluster names, else those of the
 * owner of its source, else of the source. Articles of one voice are no independent reports.
 */
public final class Voices {
  private Voices() {}

  /**
   * The voices of canonical articles.
   *
   * <p>In: the tables {@code articles} and {@code copy_clusters}. Out: {@code article_id, voice}.
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> clusters, Owners owners) {
    Dataset<Row> agencies =
        clusters
            .where(col("agency").isNotNull())
            .select(col("canonical_id").as("article_id"), col("agency").as("cluster_agency"));
    return articles
        .where(ArabicArticles.areCanonical())
        .select("article_id", "source", "agency")
        .join(agencies, new String[] {"article_id"}, "left")
        .select(
            col("article_id"),
            coalesce(
                    named("agency", coalesce(col("agency"), col("cluster_agency"))),
                    named("owner", owners.column()),
                    named("source", col("source")),
                    named("article", col("article_id")))
                .as("voice"));
  }

  /** An agency and a source of one name are two; null stays null. */
  private static Column named(String kind, Column name) {
    return when(name.isNotNull(), concat(lit(kind + " "), name));
  }
}

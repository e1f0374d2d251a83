package naskh.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the nodes of a graph are; its edges lead from who had a text to who has it from there. */
public enum GraphNodes {
  SOURCES {
    @Override
    Dataset<Row> vertices(Dataset<Row> sources, Dataset<Row> articles, Dataset<Row> copies) {
      return sources
          .where(col("source").isNotNull())
          .select(
              col("source").as("id"),
              col("source").as("label"),
              col("articles"),
              col("originals"),
              col("copied_from_others"),
              col("copied_by_others"))
          .orderBy("id");
    }

    @Override
    Dataset<Row> edges(Dataset<Row> copies) {
      return copies
          .where(col("earlier_source").notEqual(col("later_source")))
          .groupBy(col("earlier_source").as("from"), col("later_source").as("to"))
          .agg(
              count(lit(1)).cast("double").as("weight"),
              count(when(col("kind").notEqual("PASSAGE"), 1)).as("copies"),
              count(when(col("kind").equalTo("PASSAGE"), 1)).as("passages"),
              expr("percentile(lag_seconds, 0.5) / 3600").as("median_delay_hours"))
          .orderBy("from", "to");
    }
  },
  ARTICLES {
    @Override
    Dataset<Row> vertices(Dataset<Row> sources, Dataset<Row> articles, Dataset<Row> copies) {
      Dataset<Row> linked =
          copies
              .select(col("earlier_id").as("article_id"))
              .union(copies.select("later_id"))
              .distinct();
      return articles
          .join(linked, "article_id")
          .select(
              col("article_id").as("id"),
              coalesce(col("title"), col("article_id")).as("label"),
              col("source"),
              col("published_at").cast("string").as("published_at"),
              col("url"))
          .orderBy("id");
    }

    @Override
    Dataset<Row> edges(Dataset<Row> copies) {
      return copies
          .select(
              col("earlier_id").as("from"),
              col("later_id").as("to"),
              col("shared_tokens").cast("double").as("weight"),
              col("kind"),
              col("jaccard"),
              col("lag_seconds").divide(3600).as("delay_hours"))
          .orderBy("from", "to");
    }
  };

  /** {@code id, label}, and what is told of a node. */
  abstract Dataset<Row> vertices(Dataset<Row> sources, Dataset<Row> articles, Dataset<Row> copies);

  /** {@code from, to, weight}, and what is told of an edge. */
  abstract Dataset<Row> edges(Dataset<Row> copies);

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

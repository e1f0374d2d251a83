package naskh.export;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import naskh.tables.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The CSV files of an export. */
enum Spreadsheet {
  /** A row a link between two articles, the most shared first. */
  PAIRS {
    @Override
    Dataset<Row> of(Function<Table, Dataset<Row>> tables) {
      Dataset<Row> articles = tables.apply(Table.ARTICLES);
      return tables
          .apply(Table.COPIES)
          .join(side(articles, "earlier"), "earlier_id")
          .join(side(articles, "later"), "later_id")
          .select(
              col("earlier_id"),
              col("later_id"),
              col("earlier_source"),
              col("later_source"),
              col("kind"),
              round(col("lag_seconds").divide(3600), 2).as("lag_hours"),
              col("shared_tokens"),
              col("jaccard"),
              col("coverage_earlier"),
              col("coverage_later"),
              col("earlier_published_at"),
              col("later_published_at"),
              col("earlier_title"),
              col("later_title"),
              col("earlier_url"),
              col("later_url"))
          .orderBy(col("shared_tokens").desc(), col("earlier_id"), col("later_id"));
    }
  },
  /** A row a member of a copy cluster, the largest cluster first. */
  CLUSTERS {
    @Override
    Dataset<Row> of(Function<Table, Dataset<Row>> tables) {
      Dataset<Row> clusters =
          tables
              .apply(Table.COPY_CLUSTERS)
              .select(
                  col("cluster_id"),
                  col("size").as("cluster_size"),
                  size(col("sources")).as("source_count"),
                  col("agency").as("cluster_agency"));
      return tables
          .apply(Table.COPY_MEMBERS)
          .select("cluster_id", "article_id", "is_canonical", "kind")
          .join(clusters, "cluster_id")
          .join(told(tables.apply(Table.ARTICLES)), "article_id")
          .select(
              "cluster_id",
              "cluster_size",
              "source_count",
              "cluster_agency",
              "article_id",
              "is_canonical",
              "kind",
              "source",
              "published_at",
              "title",
              "url")
          .orderBy(
              col("cluster_size").desc(),
              col("cluster_id"),
              col("published_at").asc_nulls_last(),
              col("article_id"));
    }
  },
  /** A row an article of a story, the story that most wrote of first. */
  STORIES {
    @Override
    Dataset<Row> of(Function<Table, Dataset<Row>> tables) {
      Dataset<Row> stories =
          tables
              .apply(Table.STORIES)
              .select(
                  col("story_id"),
                  col("title").as("story_title"),
                  col("size").as("story_size"),
                  col("report_count"),
                  col("independent_count"),
                  array_join(col("terms"), "، ").as("story_terms"));
      Dataset<Row> articles = tables.apply(Table.ARTICLES);
      return tables
          .apply(Table.STORY_MEMBERS)
          .select("story_id", "article_id")
          .join(stories, "story_id")
          .join(
              told(articles, col("canonical_id").notEqual(col("article_id")).as("is_copy")),
              "article_id")
          .select(
              "story_id",
              "story_title",
              "story_size",
              "report_count",
              "independent_count",
              "story_terms",
              "article_id",
              "is_copy",
              "source",
              "published_at",
              "title",
              "url")
          .orderBy(
              col("report_count").desc(),
              col("story_size").desc(),
              col("story_id"),
              col("published_at").asc_nulls_last(),
              col("article_id"));
    }
  },
  /** The table of that name. */
  SOURCES {
    @Override
    Dataset<Row> of(Function<Table, Dataset<Row>> tables) {
      return tables.apply(Table.SOURCES).orderBy(col("articles").desc(), col("source"));
    }
  };

  /** Its rows, in their order. */
  abstract Dataset<Row> of(Function<Table, Dataset<Row>> tables);

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  private static Dataset<Row> told(Dataset<Row> articles, Column... more) {
    Column[] columns = Arrays.copyOf(more, more.length + 5);
    int i = more.length;
    for (String name : new String[] {"article_id", "source", "published_at", "title", "url"}) {
      columns[i++] = col(name);
    }
    return articles.select(columns);
  }

  private static Dataset<Row> side(Dataset<Row> articles, String side) {
    return articles.select(
        col("article_id").as(side + "_id"),
        col("published_at").as(side + "_published_at"),
        col("title").as(side + "_title"),
        col("url").as(side + "_url"));
  }
}

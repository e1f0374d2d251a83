package naskh.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import naskh.corpus.ArticleOrder;
import naskh.tables.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** What came to an output at once, and what it changed. */
public final class Batches {
  public static final String NEW_CLUSTER = "NEW_CLUSTER";
  public static final String JOINED_CLUSTER = "JOINED_CLUSTER";
  public static final String NEW_STORY = "NEW_STORY";
  public static final String JOINED_STORY = "JOINED_STORY";

  private Batches() {}

  /**
   * The row of a batch in the table {@code batches}.
   *
   * @param rows new rows of each table, by its name
   * @param groups of each kind of change how many clusters or stories it made or joined
   */
  public static Dataset<Row> row(
      SparkSession spark,
      int batch,
      Instant addedAt,
      List<String> inputs,
      Map<String, Long> rows,
      Map<String, Long> groups) {
    Row row =
        RowFactory.create(
            batch,
            Timestamp.from(addedAt),
            inputs.toArray(String[]::new),
            rows.getOrDefault(Table.ARTICLES.directory(), 0L),
            rows.getOrDefault(Table.REJECTS.directory(), 0L),
            rows.getOrDefault(Table.COPIES.directory(), 0L),
            groups.getOrDefault(NEW_CLUSTER, 0L),
            groups.getOrDefault(JOINED_CLUSTER, 0L),
            groups.getOrDefault(NEW_STORY, 0L),
            groups.getOrDefault(JOINED_STORY, 0L));
    return spark.createDataFrame(List.of(row), Table.BATCHES.schema());
  }

  /** In {@link #row}: of the table {@code changes}. */
  public static Map<String, Long> groups(Dataset<Row> changes) {
    return changes.groupBy("kind").agg(countDistinct("group_id")).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  /**
   * The table {@code changes}.
   *
   * @param published a table as it was
   * @param added new rows of {@code articles}, {@code copies}, {@code copy_members} and {@code
   *     story_members}
   */
  public static Dataset<Row> changes(
      Function<Table, Dataset<Row>> published, Function<Table, Dataset<Row>> added) {
    Dataset<Row> arrived =
        added.apply(Table.ARTICLES).select("article_id", "source", "title", "published_at");
    Dataset<Row> joined =
        grouped(
                added.apply(Table.COPY_MEMBERS),
                "cluster_id",
                published.apply(Table.COPY_CLUSTERS),
                NEW_CLUSTER,
                JOINED_CLUSTER)
            .join(arrived, "article_id")
            .join(
                added
                    .apply(Table.COPIES)
                    .select(
                        col("later_id").as("article_id"),
                        col("earlier_id"),
                        col("earlier_source"),
                        col("lag_seconds")),
                new String[] {"article_id"},
                "left")
            .groupBy("article_id", "source", "title", "kind", "group_id")
            .agg(
                min(when(
                        col("earlier_id").isNotNull(),
                        struct(
                            col("earlier_id").notEqual(col("group_id")).as("is_other"),
                            col("earlier_id"),
                            col("earlier_source"),
                            col("lag_seconds"))))
                    .as("copy"))
            .select(
                col("article_id"),
                col("source"),
                col("title"),
                col("kind"),
                col("group_id"),
                col("copy.earlier_id"),
                col("copy.earlier_source"),
                col("copy.lag_seconds"));
    Column isFirst = col("first.id").equalTo(col("article_id"));
    Column lag = unix_seconds(col("published_at")).minus(unix_seconds(col("first.published_at")));
    Dataset<Row> told =
        grouped(
                added.apply(Table.STORY_MEMBERS),
                "story_id",
                published.apply(Table.STORIES),
                NEW_STORY,
                JOINED_STORY)
            .join(arrived, "article_id")
            .join(
                firstReports(
                    all(Table.ARTICLES, published, added),
                    all(Table.STORY_MEMBERS, published, added)),
                "group_id")
            .select(
                col("article_id"),
                col("source"),
                col("title"),
                col("kind"),
                col("group_id"),
                when(isFirst, null).otherwise(col("first.id")).as("earlier_id"),
                when(isFirst, null).otherwise(col("first.source")).as("earlier_source"),
                // Of a day without a time it is not known.
                when(isFirst.or(lag.lt(0)), null).otherwise(lag).as("lag_seconds"));
    return joined.unionByName(told);
  }

  private static Dataset<Row> all(
      Table table, Function<Table, Dataset<Row>> published, Function<Table, Dataset<Row>> added) {
    return published.apply(table).unionByName(added.apply(table));
  }

  /**
   * {@code group_id, first}: the earliest article of each story, {@code id, source, published_at}.
   */
  private static Dataset<Row> firstReports(Dataset<Row> articles, Dataset<Row> storyMembers) {
    return storyMembers
        .join(articles, "article_id")
        .groupBy(col("story_id").as("group_id"))
        .agg(
            min(struct(
                    ArticleOrder.key().as("order"),
                    col("article_id").as("id"),
                    col("source"),
                    col("published_at")))
                .as("first"));
  }

  private static Dataset<Row> grouped(
      Dataset<Row> members, String id, Dataset<Row> known, String founded, String joined) {
    return members
        .select(col("article_id"), col(id).as("group_id"))
        .join(
            known.select(col(id).as("group_id"), lit(true).as("is_known")),
            new String[] {"group_id"},
            "left")
        .select(
            col("article_id"),
            col("group_id"),
            when(col("is_known"), joined).otherwise(founded).as("kind"));
  }
}

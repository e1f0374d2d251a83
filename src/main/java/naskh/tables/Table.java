package naskh.tables;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import naskh.spark.RowCount;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of an output, a Parquet directory each. Names, columns and types are a contract with
 * notebooks and other people's code: ids are strings, times are UTC timestamps of microseconds,
 * offsets count UTF-16 code units in {@code articles.text}, end exclusive.
 */
public enum Table {
  /** One row per accepted article. */
  ARTICLES(
      """
      article_id STRING, version_of STRING, canonical_id STRING, source STRING, url STRING,
      title STRING, author STRING, category STRING, published_at TIMESTAMP,
      published_precision STRING, language STRING, text STRING,
      boilerplate ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>,
      char_count INT, token_count INT, input_file STRING
      """),
  /** One row per refused record. */
  REJECTS("input_file STRING, position BIGINT, reason STRING, detail STRING, excerpt STRING"),
  /** One row per link from an article to an earlier holder of the same text. */
  COPIES(
      """
      earlier_id STRING, later_id STRING, earlier_source STRING, later_source STRING,
      lag_seconds BIGINT, kind STRING, jaccard DOUBLE, coverage_earlier DOUBLE,
      coverage_later DOUBLE, shared_tokens INT,
      spans ARRAY<STRUCT<earlier_begin: INT, earlier_end: INT, later_begin: INT, later_end: INT>>
      """),
  /** One row per copy cluster of two articles or more. */
  COPY_CLUSTERS(
      """
      cluster_id STRING, canonical_id STRING, title STRING, size INT, sources ARRAY<STRING>,
      first_published_at TIMESTAMP, last_published_at TIMESTAMP
      """),
  /** One row per article in a copy cluster, its canonical included. */
  COPY_MEMBERS(
      """
      cluster_id STRING, article_id STRING, is_canonical BOOLEAN, kind STRING, jaccard DOUBLE,
      coverage_canonical DOUBLE, coverage_article DOUBLE
      """),
  /** One row per recurring passage that is no reuse. */
  BOILERPLATE("kind STRING, source STRING, text STRING, article_count INT, day_count INT"),
  /** One row per Arabic canonical article. */
  TERMS(
      """
      article_id STRING,
      terms ARRAY<STRUCT<term: STRING, surface: STRING, tf: INT, tfidf: DOUBLE>>
      """),
  /** One row per story of two articles or more. */
  STORIES(
      """
      story_id STRING, topic_id STRING, title STRING, size INT, report_count INT,
      sources ARRAY<STRING>, first_published_at TIMESTAMP, last_published_at TIMESTAMP,
      terms ARRAY<STRING>
      """),
  /** One row per article in a story. */
  STORY_MEMBERS("story_id STRING, article_id STRING, similarity DOUBLE"),
  /** One row per topic. */
  TOPICS(
      """
      topic_id STRING, label STRING,
      terms ARRAY<STRUCT<term: STRING, surface: STRING, weight: DOUBLE>>,
      coherence_npmi DOUBLE, size INT
      """),
  /** One row per Arabic article that is no version. */
  ARTICLE_TOPICS(
      """
      article_id STRING, topic_id STRING, weight DOUBLE,
      distribution ARRAY<STRUCT<topic_id: STRING, weight: DOUBLE>>
      """);

  private final String ddl;

  Table(String ddl) {
    this.ddl = ddl;
  }

  /** Parsed once, and not before a table is asked for: that loads Spark's parser. */
  private static final class Schemas {
    static final Map<Table, StructType> OF = new EnumMap<>(Table.class);

    static {
      for (Table table : values()) {
        OF.put(table, StructType.fromDDL(table.ddl));
      }
    }
  }

  /** What the contract of the tables asks of Spark. */
  public static Map<String, String> sparkSettings() {
    return Map.of(
        "spark.sql.session.timeZone", "UTC",
        "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
        // Dates of long ago stay what they are, instead of an error about other calendars.
        "spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED",
        "spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED",
        "spark.sql.parquet.int96RebaseModeInRead", "CORRECTED");
  }

  public StructType schema() {
    return Schemas.OF.get(this);
  }

  /** Name of the table and of its directory in the output. */
  public String directory() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where this table lies in the output {@code root}. */
  public String under(String root) {
    return root + "/" + directory();
  }

  public Dataset<Row> read(SparkSession spark, String root) {
    return spark.read().schema(schema()).parquet(under(root));
  }

  /**
   * Writes {@code rows}, which have at least this table's columns, as this table under {@code
   * root}, in the place of what a run that died left of it. Gives back how many they are.
   */
  public long write(Dataset<Row> rows, String root) {
    RowCount count = new RowCount(conform(rows));
    count.counted().write().mode(SaveMode.Overwrite).parquet(under(root));
    return count.rows();
  }

  /** The columns of this table, in its order and with its types. */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(schema().fields())
            .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }
}

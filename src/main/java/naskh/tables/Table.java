package naskh.tables;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.spark.SortedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of an output, a Parquet directory each. Names, columns and types are a contract with
 * notebooks and other people's code: ids are strings, times are UTC timestamps of microseconds,
 * offsets count UTF-16 code units in {@code articles.text}, end exclusive. Files are sorted by a
 * key, so that one row is found by reading little.
 */
public enum Table {
  /** One row per accepted article. */
  ARTICLES(
      "article_id",
      """
      article_id STRING COMMENT 'unique',
      version_of STRING COMMENT 'the article that stands for this one; null if this one stands',
      canonical_id STRING COMMENT
        'the canonical of its copy cluster; its own id if it is in none; a version has that of the
         article that stands',
      source STRING COMMENT 'as read, on one line; null if not given',
      url STRING COMMENT 'as `source`',
      title STRING COMMENT 'as `source`',
      author STRING COMMENT 'as `source`',
      category STRING COMMENT 'as `source`',
      published_at TIMESTAMP COMMENT
        'null if not given, not readable or of nowhere; of a day without a time its beginning in
         `--time-zone`',
      published_precision STRING COMMENT '`SECOND` or `DAY`; null without a date',
      language STRING COMMENT
        'ISO 639 code, by the Arabic letters where they are a fifth of all; null if it cannot be
         told',
      text STRING COMMENT
        'decoded, without HTML, lines end with LF, without the title line of a text file',
      boilerplate ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>> COMMENT
        'the parts of the text that are no reuse, see *boilerplate*; empty if there are none, and
         for a version',
      char_count INT COMMENT 'UTF-16 code units of the text',
      token_count INT COMMENT 'tokens of the text',
      input_file STRING COMMENT
        'path relative to the input it was found in; in an archive `a.zip!/b.txt`',
      agency STRING COMMENT
        'the news agency that its dateline or the credit at its end names, or that its source is;
         null if none is',
      batch INT COMMENT 'in which batch it came: 1 by `naskh run`, more by `naskh add`'
      """),
  /** One row per refused record. */
  REJECTS(
      "input_file, position",
      """
      input_file STRING COMMENT 'path relative to its input',
      position BIGINT COMMENT 'where in the file, see `docs/INPUT.md`, *Formats*',
      reason STRING COMMENT 'see `docs/INPUT.md`',
      detail STRING COMMENT 'what exactly',
      excerpt STRING COMMENT
        'at most 200 characters of it, on one line; null if nothing could be read'
      """),
  /** One row per link from an article to an earlier holder of the same text. */
  COPIES(
      "later_id, earlier_id",
      """
      earlier_id STRING COMMENT 'the article that had the text first',
      later_id STRING COMMENT 'the other one',
      earlier_source STRING COMMENT 'null if not given',
      later_source STRING COMMENT 'null if not given',
      lag_seconds BIGINT COMMENT
        'time between them; null if a date is missing, or if one has no time and both are of one
         day',
      kind STRING COMMENT 'see *Kinds*',
      jaccard DOUBLE COMMENT
        '5-token shingles that both have, as a share of those that either has, without
         boilerplate; exact, not estimated',
      coverage_earlier DOUBLE COMMENT
        'share of the tokens of the earlier one, without its boilerplate, inside the spans',
      coverage_later DOUBLE COMMENT 'the same of the later one',
      shared_tokens INT COMMENT 'identical tokens inside the spans',
      spans ARRAY<STRUCT<earlier_begin: INT, earlier_end: INT, later_begin: INT, later_end: INT>>
        COMMENT 'where each shared passage stands in the two texts'
      """),
  /** One row per copy cluster of two articles or more. */
  COPY_CLUSTERS(
      "cluster_id",
      """
      cluster_id STRING COMMENT
        'the id of the canonical that it was founded with; it stays where that is removed',
      canonical_id STRING COMMENT 'the canonical',
      title STRING COMMENT 'of the canonical; null if it has none',
      size INT COMMENT 'articles, without versions',
      sources ARRAY<STRING> COMMENT 'sorted',
      first_published_at TIMESTAMP COMMENT
        'null if no member has a date; a date without a time counts as the beginning of its day
         here',
      last_published_at TIMESTAMP COMMENT 'the same',
      agency STRING COMMENT 'that the earliest member names that names one; null if none does'
      """),
  /** One row per article in a copy cluster, its canonical included. */
  COPY_MEMBERS(
      "article_id",
      """
      cluster_id STRING COMMENT 'as in `copy_clusters`',
      article_id STRING COMMENT 'a member; the canonical, too',
      is_canonical BOOLEAN COMMENT 'whether it is the canonical',
      kind STRING COMMENT 'of the copy towards the canonical; null for the canonical',
      jaccard DOUBLE COMMENT 'the same',
      coverage_canonical DOUBLE COMMENT
        'share of the canonical inside the spans; null for the canonical',
      coverage_article DOUBLE COMMENT 'share of the member; null for the canonical'
      """),
  /** One row per passage that travelled. */
  PASSAGES(
      "first_article_id, passage_id",
      """
      passage_id STRING COMMENT
        'the first article, `#`, where it begins and ends there; `#q` of a quotation; it stays where
         that article is removed',
      text STRING COMMENT 'as the first article has it',
      tokens INT COMMENT 'tokens of it',
      article_count INT COMMENT 'articles that hold it, the first included',
      source_count INT COMMENT 'their sources; without a source none is counted',
      first_article_id STRING COMMENT 'the article that had it first',
      first_published_at TIMESTAMP COMMENT 'when; null if unknown',
      last_published_at TIMESTAMP COMMENT 'of the last that holds it; null if no date is known',
      is_quote BOOLEAN COMMENT
        'whether it is a quotation of 12 tokens or more in quotation marks that articles share which
         share no longer passage around it',
      holders ARRAY<STRUCT<article_id: STRING, begin: INT, end: INT>> COMMENT
        'where the first 100 places are, in the order of articles: offsets in the text of each; an
         article that has it in pieces has a place for each'
      """),
  /** One row per recurring passage that is no reuse. */
  BOILERPLATE(
      "kind, text",
      """
      kind STRING COMMENT
        '`FURNITURE`: page parts such as teasers, appeals, notices, which are no main text;
         `FORMULA`: a frame with other names and numbers each time (weather, markets, telegrams)',
      source STRING COMMENT 'null: several, or unknown',
      text STRING COMMENT 'as one article has it, with … for each slot: the name, number or date that is another one elsewhere',
      article_count INT COMMENT
        'how many articles hold it; articles of the same words count once',
      day_count INT COMMENT 'on how many days',
      examples ARRAY<STRING> COMMENT
        'the words that fill its slots in up to three articles, with … for what is the same in all'
      """),
  /** One row per Arabic canonical article. */
  TERMS(
      "article_id",
      """
      article_id STRING COMMENT 'a canonical',
      terms ARRAY<STRUCT<term: STRING, surface: STRING, tf: INT, tfidf: DOUBLE>> COMMENT
        'its best 50, best first: `term` (folded stem), `surface` (as it is written most often),
         `tf` (times in the text), `tfidf` (tf · ln((N+1)/(df+1)), counted beside 1,000 articles of general news)'
      """),
  /** One row per story of two articles or more. */
  STORIES(
      "story_id",
      """
      story_id STRING COMMENT
        'the id of the earliest member that it was founded with; it stays where that is removed',
      topic_id STRING COMMENT 'the topic that most of its reports are in',
      title STRING COMMENT
        'of its most central report, the one most like the others; null if it has none',
      size INT COMMENT 'articles, copies included',
      report_count INT COMMENT 'distinct canonicals: how often it was written, not copied',
      sources ARRAY<STRING> COMMENT 'sorted',
      first_published_at TIMESTAMP COMMENT 'as in `copy_clusters`',
      last_published_at TIMESTAMP COMMENT 'the same',
      terms ARRAY<STRING> COMMENT
        'up to 6 words that its reports share and the rest of its topic does not; null if they
         share none',
      independent_count INT COMMENT
        'voices among its distinct canonicals: an agency that the article or its cluster names, else
         the owner (`--owners`) of its source, else the source; each article without one is one'
      """),
  /** One row per article in a story. */
  STORY_MEMBERS(
      "article_id",
      """
      story_id STRING COMMENT 'as in `stories`',
      article_id STRING COMMENT 'a member',
      similarity DOUBLE COMMENT
        'to the most central report; 1 for that one; a copy has that of its canonical; where the most
         central one is removed, the next one has 1 and others keep theirs'
      """),
  /** One row per topic. */
  TOPICS(
      "topic_id",
      """
      topic_id STRING COMMENT '`topic-001` is the largest',
      label STRING COMMENT 'its first four terms',
      terms ARRAY<STRUCT<term: STRING, surface: STRING, weight: DOUBLE>> COMMENT
        'words and names, best first; `weight` is the coefficient of Ochiai, 0 to 1, in a sample of
         up to 20,000 articles (a thousand a topic where there are more topics)',
      coherence_npmi DOUBLE COMMENT
        'how often its terms stand in the same articles of that sample, −1 to 1; null with fewer
         than two terms',
      size INT COMMENT 'articles, copies included',
      strong_size BIGINT COMMENT
        'those of them whose `weight` is 0.5 or more: its label and terms are made from these'
      """),
  /** One row per Arabic article that is no version. */
  ARTICLE_TOPICS(
      "article_id",
      """
      article_id STRING COMMENT 'a copy has the topics of its canonical',
      topic_id STRING COMMENT 'the nearest topic',
      weight DOUBLE COMMENT 'cosine to its centre',
      distribution ARRAY<STRUCT<topic_id: STRING, weight: DOUBLE>> COMMENT
        'a weight for every topic; they sum to 1'
      """),
  /** One row per source. */
  SOURCES(
      "source",
      """
      source STRING COMMENT 'null: the articles without one',
      owner STRING COMMENT 'as `--owners` has it; null if it does not name the source',
      articles BIGINT COMMENT 'without versions',
      originals BIGINT COMMENT
        'canonicals without a row in `copies` to an earlier article of another source',
      copied_from_others BIGINT COMMENT
        'its articles that are an EXACT, NEAR or CONTAINED copy of an article of another source',
      copied_by_others BIGINT COMMENT
        'its articles that such a row names as the earlier one, the copy being of another source',
      first_to_report BIGINT COMMENT 'stories of which it has the first report',
      median_delay_seconds BIGINT COMMENT
        'of those copies behind the first holder that a row names; null if no time is known',
      agency_share DOUBLE COMMENT 'share of its articles with an `agency`',
      boilerplate_share DOUBLE COMMENT 'share of its tokens that are FURNITURE'
      """),
  /** One row per batch of articles: the run, then what was added to it. */
  BATCHES(
      "batch",
      """
      batch INT COMMENT '1 is that of `naskh run`, the others came by `naskh add`',
      added_at TIMESTAMP COMMENT 'when it began; with `--as-of` that time',
      inputs ARRAY<STRING> COMMENT 'as they were named',
      articles BIGINT COMMENT 'accepted articles',
      rejects BIGINT COMMENT 'refused records',
      copies BIGINT COMMENT 'rows of `copies`',
      new_clusters BIGINT COMMENT 'copy clusters that it founded',
      joined_clusters BIGINT COMMENT 'earlier clusters that its articles joined',
      new_stories BIGINT COMMENT 'stories that it founded',
      joined_stories BIGINT COMMENT 'earlier stories that its articles joined'
      """),
  /** One row per change that an article of the last batch made; none after a run. */
  CHANGES(
      "article_id, kind",
      """
      article_id STRING COMMENT 'the article that came',
      source STRING COMMENT 'its source',
      title STRING COMMENT 'its title',
      kind STRING COMMENT '`NEW_CLUSTER`, `JOINED_CLUSTER`, `NEW_STORY` or `JOINED_STORY`',
      group_id STRING COMMENT 'the cluster or the story',
      earlier_id STRING COMMENT
        'of a cluster the article that it copied, of a story the first report; null where it is the
         earlier one itself',
      earlier_source STRING COMMENT 'the source of that one',
      lag_seconds BIGINT COMMENT 'how long after it; null where a time is not known'
      """);

  /** Rows of a page: of texts, it is far smaller than Parquet's 20,000 rows. */
  private static final int PAGE_ROWS = 500;

  private final String key;
  private final String ddl;

  Table(String key, String ddl) {
    this.key = key;
    this.ddl = ddl;
  }

  /** Parsed once, and not before a table is asked for: that loads Spark's parser. */
  private static final class Schemas {
    static final Map<Table, StructType> OF = new EnumMap<>(Table.class);

    static {
      for (Table table : values()) {
        // A comment goes on in the next line.
        OF.put(table, StructType.fromDDL(table.ddl.replaceAll("\\s+", " ")));
      }
    }
  }

  /** What the contract of the tables asks of Spark. */
  public static Map<String, String> sparkSettings() {
    return Map.of(
        // A byte that changed in a file is an error, not another word or number.
        "spark.hadoop.parquet.page.verify-checksum.enabled", "true",
        "spark.sql.session.timeZone", "UTC",
        // What is no number or date is null in what a program gave, not the end of the run.
        "spark.sql.ansi.enabled", "false",
        "spark.sql.caseSensitive", "false",
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

  /** The columns that each file of this table is sorted by. */
  public List<String> key() {
    return List.of(key.split(", ", -1));
  }

  /**
   * Writes {@code rows}, which have at least this table's columns, as this table under {@code
   * root}, in the place of what a run that died left of it. Gives back how many they are. Each file
   * is sorted by {@link #key}; no row changes its partition.
   */
  public long write(Dataset<Row> rows, String root) {
    return new SortedTable(key(), PAGE_ROWS).write(conform(rows), under(root));
  }

  /** The columns of this table, in its order and with its types. */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(schema().fields())
            .map(
                field ->
                    col(field.name()).cast(field.dataType()).as(field.name(), field.metadata()))
            .toArray(Column[]::new));
  }
}

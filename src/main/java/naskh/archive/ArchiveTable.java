package naskh.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import naskh.boilerplate.BoilerplateSpans;
import naskh.spark.SortedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What an output keeps beside its tables, so that articles can be added to it and a text be found
 * in it: tables under {@value #FOLDER}. They are no contract; another version may have others.
 */
public enum ArchiveTable {
  /**
   * One row per accepted article: how its record was told from others, and its {@code arrival}:
   * counted up from 0 in the order in which articles came to the output, which never changes; null
   * of a version.
   */
  ARTICLES(
      "arrival",
      500,
      "article_id STRING, arrival BIGINT, base_id STRING, content_hash STRING, token_hash BINARY,"
          + " furniture_tokens INT"),
  /**
   * In which buckets articles meet their copies, see {@link naskh.copies.Copies#postings}: {@code
   * arrival} of the article. All rows of a bucket that came at once are in one file.
   */
  POSTINGS("bucket", 500, "bucket BIGINT, arrival BIGINT, place INT"),
  /** What was cut out of the articles of a token sequence, see {@link BoilerplateSpans}. */
  SPANS("token_hash", 500, BoilerplateSpans.COLUMNS);

  /** Name of the folder, which Spark skips where it reads tables. */
  public static final String FOLDER = "_archive";

  private final String key;
  private final int pageRows;
  private final String ddl;

  ArchiveTable(String key, int pageRows, String ddl) {
    this.key = key;
    this.pageRows = pageRows;
    this.ddl = ddl;
  }

  /** The column that each file is sorted by. */
  public String key() {
    return key;
  }

  public StructType schema() {
    return StructType.fromDDL(ddl);
  }

  /** Where it lies in an output, relative to it. */
  public String directory() {
    return FOLDER + "/" + name().toLowerCase(Locale.ROOT);
  }

  public Dataset<Row> read(SparkSession spark, String root) {
    return spark.read().schema(schema()).parquet(root + "/" + directory());
  }

  /** Writes {@code rows}, which have at least these columns, to {@code root}. */
  public long write(Dataset<Row> rows, String root) {
    Column[] columns =
        Arrays.stream(schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    return new SortedTable(List.of(key), pageRows)
        .write(rows.select(columns), root + "/" + directory());
  }
}

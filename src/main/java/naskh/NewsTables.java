package naskh;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a job (docs/TABLES.md), in the session of the program. Those that were written to
 * no folder are there until they are closed, or the program ends.
 */
public final class NewsTables implements AutoCloseable {
  private final SparkSession spark;
  private final String place;

  /** That they are in; null: they stay. */
  private final TemporaryFolder temporary;

  private NewsTables(SparkSession spark, String place, TemporaryFolder temporary) {
    this.spark = spark;
    this.place = place;
    this.temporary = temporary;
  }

  static NewsTables at(SparkSession spark, String place) {
    return new NewsTables(spark, place, null);
  }

  static NewsTables in(SparkSession spark, TemporaryFolder temporary, String place) {
    return new NewsTables(spark, place, temporary);
  }

  /** The folder that they lie in, with {@code run.json}, which tells of the job. */
  public String place() {
    return place;
  }

  /** One of them, read when it is asked for. */
  public Dataset<Row> table(Table table) {
    return table.read(spark, place);
  }

  /** The articles that were accepted, with what was found of them. */
  public Dataset<Row> articles() {
    return table(Table.ARTICLES);
  }

  /** The rows that are no articles, and why. */
  public Dataset<Row> rejects() {
    return table(Table.REJECTS);
  }

  /** Links from articles to earlier holders of their text. */
  public Dataset<Row> copies() {
    return table(Table.COPIES);
  }

  /** Clusters of articles that are the same report. */
  public Dataset<Row> copyClusters() {
    return table(Table.COPY_CLUSTERS);
  }

  /** Articles of several sources on one event. */
  public Dataset<Row> stories() {
    return table(Table.STORIES);
  }

  /** Themes that last. */
  public Dataset<Row> topics() {
    return table(Table.TOPICS);
  }

  /** Whether a batch of this name is among them. */
  boolean hasBatch(String name) {
    return !table(Table.BATCHES).where(array_contains(col("inputs"), name)).isEmpty();
  }

  /** Deletes tables that were written to no folder; others stay. */
  @Override
  public void close() {
    if (temporary != null) {
      temporary.delete();
    }
  }
}

package naskh.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A folder for intermediate tables of one run. A saved table is computed once, does not depend on
 * how Spark recomputes what led to it, and costs disk instead of memory.
 */
public final class Scratch {
  private final SparkSession spark;
  private final String folder;
  private final Runnable onSaved;

  /**
   * Saves under {@code folder}, which the owner of the run creates and removes; {@code onSaved} is
   * told of every saved table.
   */
  public Scratch(SparkSession spark, String folder, Runnable onSaved) {
    this.spark = spark;
    this.folder = folder;
    this.onSaved = onSaved;
  }

  /** Saves under {@code folder} and tells nobody. */
  public Scratch(SparkSession spark, String folder) {
    this(spark, folder, () -> {});
  }

  /** A place in the folder for what is no single table. */
  public String place(String name) {
    return folder + "/" + name;
  }

  /** Runs what leads to {@code rows}, keeps the result under {@code name}, and gives it back. */
  public Dataset<Row> save(String name, Dataset<Row> rows) {
    String place = place(name);
    rows.write()
        .mode(SaveMode.Overwrite)
        // Most of what is saved are packed bytes, no two alike.
        .option("parquet.enable.dictionary", false)
        .parquet(place);
    onSaved.run();
    return spark.read().schema(rows.schema()).parquet(place);
  }

  /** The table that was saved under {@code name}, by this run or by the one that it continues. */
  public Dataset<Row> saved(String name) {
    return spark.read().parquet(place(name));
  }
}

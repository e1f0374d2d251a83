package naskh.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Parquet directories in one folder. */
final class DiskStore extends Store {
  private final SparkSession spark;
  private final String folder;

  /** Of what this run has saved: Spark need not look into the files. */
  private final Map<String, StructType> schemas = new HashMap<>();

  DiskStore(SparkSession spark, String folder, LongConsumer onSaved) {
    super(onSaved);
    this.spark = spark;
    this.folder = folder;
  }

  private String place(String name) {
    return folder + "/" + name;
  }

  @Override
  long put(String name, Dataset<Row> table) {
    RowCount count = new RowCount(table);
    count
        .counted()
        .write()
        .mode(SaveMode.Overwrite)
        // Most of what is saved are packed bytes, no two alike.
        .option("parquet.enable.dictionary", false)
        .parquet(place(name));
    schemas.put(name, table.schema());
    return count.rows();
  }

  @Override
  public Dataset<Row> saved(String name) {
    return schemas.containsKey(name)
        ? spark.read().schema(schemas.get(name)).parquet(place(name))
        : spark.read().parquet(place(name));
  }

  @Override
  public long bytes(String name) {
    try {
      Path path = new Path(place(name));
      return path.getFileSystem(spark.sessionState().newHadoopConf())
          .getContentSummary(path)
          .getLength();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keepOnly(Set<String> names) {
    try {
      Path root = new Path(folder);
      FileSystem files = root.getFileSystem(spark.sessionState().newHadoopConf());
      for (FileStatus table : files.listStatus(root)) {
        if (!names.contains(table.getPath().getName())) {
          files.delete(table.getPath(), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void clear() {}
}

package naskh.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import naskh.WrongUse;
import naskh.spark.Store;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A folder for the intermediate tables of a measurement, gone when closed or when Java ends. */
public final class StoreFolder implements AutoCloseable {
  private final SparkSession spark;
  private final FileSystem files;
  private final Path folder;

  /**
   * Makes one where this machine keeps temporary files.
   *
   * @throws WrongUse on a cluster, whose other machines would not see it
   */
  public StoreFolder(SparkSession spark) {
    if (!spark.sparkContext().isLocal()) {
      throw new WrongUse(
          "master " + spark.sparkContext().master() + ": measures run on one machine, as local[*]");
    }
    this.spark = spark;
    try {
      folder = new Path(Files.createTempDirectory("naskh-quality").toUri());
      files = folder.getFileSystem(spark.sessionState().newHadoopConf());
      files.deleteOnExit(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place in the folder for what is no intermediate table. */
  public String place(String name) {
    return folder + "/" + name;
  }

  public Store store() {
    return Store.onDisk(spark, folder.toString());
  }

  @Override
  public void close() {
    try {
      files.delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

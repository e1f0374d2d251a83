package naskh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * A folder of one job where its session has temporary data. Is gone when it is deleted, or with the
 * program.
 */
final class TemporaryFolder {
  private final FileSystem files;
  private final Path path;

  private TemporaryFolder(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * A new one, on one machine or where all executors reach it.
   *
   * @throws WrongUse where nothing is known that they all reach
   */
  static TemporaryFolder of(SparkSession spark) {
    try {
      Configuration hadoop = spark.sessionState().newHadoopConf();
      Path path = new Path(parent(spark.sparkContext(), hadoop), "naskh-" + UUID.randomUUID());
      FileSystem files = path.getFileSystem(hadoop);
      files.mkdirs(path);
      files.deleteOnExit(path);
      return new TemporaryFolder(files, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path parent(SparkContext context, Configuration hadoop) throws IOException {
    Option<String> checkpoints = context.getCheckpointDir();
    if (checkpoints.isDefined()) {
      return new Path(checkpoints.get());
    }
    if (context.isLocal()) {
      return new Path(
          "file://" + java.nio.file.Path.of(localFolder(context.getConf())).toAbsolutePath());
    }
    FileSystem shared = FileSystem.get(hadoop);
    if (shared.getUri().getScheme().equals("file")) {
      throw new WrongUse(
          "no folder is known that all executors reach, for tables that are not written: name one by"
              + " sparkContext.setCheckpointDir, or write the tables to one");
    }
    return shared.getHomeDirectory();
  }

  /** As Spark finds it. */
  private static String localFolder(SparkConf conf) {
    String folders =
        System.getenv()
            .getOrDefault(
                "SPARK_LOCAL_DIRS",
                conf.get("spark.local.dir", System.getProperty("java.io.tmpdir")));
    return folders.split(",", 2)[0];
  }

  Path path() {
    return path;
  }

  void delete() {
    try {
      files.delete(path, true);
      files.cancelDeleteOnExit(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

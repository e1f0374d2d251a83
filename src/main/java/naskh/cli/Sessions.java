package naskh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import naskh.tables.WrongUse;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as a run needs it. */
final class Sessions {
  private Sessions() {}

  /**
   * Starts Spark.
   *
   * @param master null: that of spark-submit, else all cores of this machine
   * @param memory of each executor; null: Spark's default
   * @param settings of the user; they win over ours
   * @throws WrongUse for a master that Spark does not know
   */
  static SparkSession start(String master, String memory, Map<String, String> settings) {
    SparkConf conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "naskh");
    boolean local = conf.get("spark.master").startsWith("local");
    if (local) {
      setForOneMachine(conf);
    } else if (memory != null) {
      conf.set("spark.executor.memory", memory);
    }
    settings.forEach(conf::set);
    setForTables(conf);
    if (local) {
      checkTemporaryFolders(conf);
    }
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (Exception e) {
      if (isUnknownMaster(e)) {
        throw new WrongUse(
            "master "
                + conf.get("spark.master")
                + ": not known to Spark; want local[N], spark://HOST:PORT, yarn or k8s://…",
            e);
      }
      throw e;
    }
  }

  private static boolean isUnknownMaster(Exception e) {
    return e.getMessage() != null
        && (e.getMessage().contains("Could not parse Master URL")
            || e.getMessage().contains("Invalid master URL"));
  }

  /** Nobody else can reach it, and it dies of too little memory with a message. */
  private static void setForOneMachine(SparkConf conf) {
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.sql.shuffle.partitions", "16");
    conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
  }

  /** Else Spark ends the program without a word. */
  private static void checkTemporaryFolders(SparkConf conf) {
    String named = System.getenv("SPARK_LOCAL_DIRS");
    String folders =
        named == null ? conf.get("spark.local.dir", System.getProperty("java.io.tmpdir")) : named;
    for (String folder : folders.split(",", -1)) {
      try {
        Files.delete(Files.createTempDirectory(Files.createDirectories(Path.of(folder)), "naskh"));
      } catch (IOException e) {
        throw new WrongUse("spark.local.dir " + folder + ": cannot be written", e);
      }
    }
  }

  /** What the tables' contract asks for. */
  private static void setForTables(SparkConf conf) {
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // No checksum files beside the tables of a local disk.
    conf.setIfMissing("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
  }
}

package naskh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import naskh.WrongUse;
import naskh.job.ShufflePartitions;
import naskh.job.SmallInput;
import naskh.read.InputState;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Spark as a run needs it. */
public final class Sessions {
  private static final String CLOUD_PROTOCOL =
      "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol";
  private static final String CLOUD_COMMITTER =
      "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter";
  private static final String S3A_COMMITTERS =
      "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory";

  /** A run has several hundred; Spark keeps 100, and compiles a class that comes back again. */
  private static final String COMPILED_CLASSES = "2000";

  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/");

  private Sessions() {}

  /**
   * Starts Spark.
   *
   * @throws WrongUse for a master that Spark does not know, or that does not answer
   */
  public static SparkSession start(SparkConf conf) {
    try {
      SparkSession session = SparkSession.builder().config(conf).getOrCreate();
      checkRegistered(session);
      return session;
    } catch (Exception e) {
      Optional<WrongUse> mistake = masterMistake(conf.get("spark.master"), e);
      if (mistake.isPresent()) {
        throw mistake.get();
      }
      throw e;
    }
  }

  /** The file systems as Spark will open them. */
  public static Configuration hadoop(SparkConf conf) {
    return SparkHadoopUtil.get().newConfiguration(conf);
  }

  /**
   * @throws WrongUse for a Java whose modules are closed to Spark; for folders that it cannot write
   *     to
   */
  static void check(SparkConf conf) {
    checkModules();
    if (isLocal(conf)) {
      checkTemporaryFolders(conf);
    }
  }

  /**
   * The settings of a session.
   *
   * @param master null: that of {@code settings} or spark-submit, else all cores of this machine
   * @param memory of each executor; null: that of {@code settings}, else Spark's default
   * @param settings of the user; they win over ours, but for those that the tables ask
   */
  static SparkConf conf(String master, String memory, Map<String, String> settings) {
    SparkConf conf = new SparkConf();
    settings.forEach(conf::set);
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "naskh");
    if (isLocal(conf)) {
      setForOneMachine(conf);
    } else {
      setForCluster(conf, memory);
    }
    conf.setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    conf.setIfMissing("spark.sql.codegen.cache.maxEntries", COMPILED_CLASSES);
    // Of words there are soon more than its first map takes, which is then asked in vain.
    conf.setIfMissing("spark.sql.codegen.aggregate.map.twolevel.enabled", "false");
    setForObjectStores(conf, Sessions::isThere);
    setForTables(conf);
    return conf;
  }

  /** Does the work of a command that runs on Spark; gives back its exit code. */
  static int inDriver(SparkConf conf, Callable<Integer> work) throws Exception {
    if (conf.get("spark.submit.deployMode", "client").equals("cluster")) {
      // YARN takes a driver that ends before Spark has started for a fault of its own.
      try (SparkSession started = start(conf)) {
        int code = work.call();
        started.stop();
        return code;
      }
    }
    return work.call();
  }

  /** Settings that depend on how much there is to read; gives back {@code conf}. */
  public static SparkConf setForInputs(SparkConf conf, InputState inputs) {
    if (SmallInput.is(conf, inputs)) {
      SmallInput.setUp(conf);
    } else if (isLocal(conf)) {
      conf.setIfMissing(ShufflePartitions.AT_LEAST, ShufflePartitions.ON_ONE_MACHINE);
    }
    return conf;
  }

  private static boolean isLocal(SparkConf conf) {
    return conf.get("spark.master").startsWith("local");
  }

  private static Optional<WrongUse> masterMistake(String master, Exception error) {
    String message = String.valueOf(error.getMessage());
    if (message.contains("Could not parse Master URL") || message.contains("Invalid master URL")) {
      return Optional.of(
          new WrongUse(
              "master "
                  + master
                  + ": not known to this Spark; want local[N] or spark://HOST:PORT"
                  + " (yarn and k8s://… by spark-submit of a Spark that has them)",
              error));
    }
    // Spark gives up after a minute and stumbles over its own remains.
    return message.contains("stopped") ? Optional.of(silent(master, error)) : Optional.empty();
  }

  /** Where Spark gave up and has not stumbled yet, the application has no id of a master. */
  private static void checkRegistered(SparkSession session) {
    SparkContext context = session.sparkContext();
    if (context.applicationId().startsWith("spark-application-")) {
      session.stop();
      throw silent(context.master(), null);
    }
  }

  private static WrongUse silent(String master, Exception error) {
    return new WrongUse("master " + master + ": does not answer", error);
  }

  /** Its executors get this program from here; under spark-submit they have it. */
  private static void setForCluster(SparkConf conf, String memory) {
    if (memory != null) {
      conf.set("spark.executor.memory", memory);
    }
    shipProgram(conf, Naskh.class.getProtectionDomain().getCodeSource().getLocation().toString());
  }

  /** Classes that lie in a folder, as in a test, cannot be sent. */
  static void shipProgram(SparkConf conf, String program) {
    if (program.endsWith(".jar")) {
      conf.setIfMissing("spark.jars", program);
    }
  }

  /** Nobody else can reach it, and it dies of too little memory with a message. */
  private static void setForOneMachine(SparkConf conf) {
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
  }

  /**
   * Moving a file is copying it on S3: where spark-submit brought the committers that do without,
   * they are used. Other file systems keep theirs.
   */
  static void setForObjectStores(SparkConf conf, Predicate<String> isThere) {
    if (isThere.test(CLOUD_PROTOCOL) && isThere.test(S3A_COMMITTERS)) {
      conf.setIfMissing("spark.sql.sources.commitProtocolClass", CLOUD_PROTOCOL);
      conf.setIfMissing("spark.sql.parquet.output.committer.class", CLOUD_COMMITTER);
      conf.setIfMissing("spark.hadoop.fs.s3a.committer.name", "magic");
    }
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** The launcher and spark-submit open them; a master that starts the driver itself does not. */
  private static void checkModules() {
    if (!Object.class.getModule().isOpen("sun.nio.ch", Sessions.class.getModule())) {
      throw new WrongUse(
          "Java's modules are closed to Spark: start by ./naskh or spark-submit; for cluster deploy"
              + " mode on a standalone master by jobs/standalone/submit, which opens them");
    }
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
    Table.sparkSettings().forEach(conf::set);
  }

  /**
   * No checksum files beside the tables of a local disk. Stores need them left on: they buffer on
   * the disk, and Hadoop gives them a file system with checksums or none.
   */
  static void setForOutput(SparkConf conf, String output) {
    if (!URL.matcher(output).lookingAt() || output.startsWith("file:")) {
      conf.setIfMissing("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    }
  }
}

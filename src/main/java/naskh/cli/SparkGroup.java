package naskh.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import naskh.WrongUse;
import org.apache.spark.SparkConf;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of all commands that run on Spark. */
public final class SparkGroup {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master. Without it: that of spark-submit, else all cores of this machine.")
  String master;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = Memory.class,
      description =
          "Heap of this machine's JVM, and of each executor of a cluster, as 2g or 1500m. Without"
              + " it: a quarter of the machine's memory. (Under spark-submit: of executors only.)")
  String memory;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      showDefaultValue = Visibility.NEVER,
      description = "A setting of Spark. Repeatable.")
  Map<String, String> conf = new LinkedHashMap<>();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Write Spark's log to FILE. Without it there is none.")
  Path log;

  /**
   * How Spark is to be started; its log goes where it was asked for.
   *
   * @param output where tables go
   * @throws WrongUse for a log that cannot be written, for what keeps Spark from starting here
   */
  public SparkConf conf(String output) {
    Logs.to(log);
    SparkConf asked = Sessions.conf(master, memory, conf);
    Sessions.setForOutput(asked, output);
    Sessions.check(asked);
    return asked;
  }
}

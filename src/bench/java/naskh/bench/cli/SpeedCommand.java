package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.speed.CopySpeed;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code bench speed}. */
@Command(
    name = "speed",
    description = {
      "Takes the time of the copies stage and of Spark MLlib's MinHashLSH on the same articles in"
          + " one JVM, round after round, and prints a Markdown table of the first round and of the"
          + " median of warm ones.",
      ""
    })
final class SpeedCommand extends MeasureCommand {
  /** By a log of Java's compilers: in the second round they still took a third of the CPU time. */
  private static final int WARM_UPS = 3;

  private static final int TIMED = 5;

  SpeedCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return CopySpeed.measure(
            session, inputs, options, CopyOptions.defaults(), store, WARM_UPS, TIMED, this::tell)
        .lines();
  }
}

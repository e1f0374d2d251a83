package naskh.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.copies.CopyOptions;
import naskh.quality.speed.CopySpeed;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code naskh quality speed}. */
@Command(
    name = "speed",
    description = {
      "Takes the time of the copies stage and of Spark MLlib's MinHashLSH on the same articles in"
          + " one warm JVM, and prints a Markdown table.",
      ""
    })
final class SpeedCommand extends MeasureCommand {
  SpeedCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Scratch scratch) {
    return CopySpeed.measure(session, inputs, options, CopyOptions.defaults(), scratch, this::tell)
        .lines();
  }
}

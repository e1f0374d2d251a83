package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.background.NewsCount;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code bench background}. */
@Command(
    name = "background",
    description = {
      "Counts how common words are in news, each INPUT a corpus of the same weight, and prints the"
          + " table that ships with Naskh.",
      ""
    })
final class BackgroundCommand extends MeasureCommand {
  BackgroundCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return NewsCount.lines(session, inputs, options, store);
  }
}

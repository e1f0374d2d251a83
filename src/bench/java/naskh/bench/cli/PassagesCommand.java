package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.copies.PassageQuality;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench passages}. */
@Command(
    name = "passages",
    description = {
      "Plants quotations into the articles, finds passages, tells how many of the quotations and of"
          + " the runs of text that two sources share are in a passage of both, and prints a Markdown"
          + " table.",
      ""
    })
final class PassagesCommand extends MeasureCommand {
  @Option(names = "--quotes", paramLabel = "N", defaultValue = "500", description = "To plant.")
  int quotes;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the planting.")
  long seed;

  PassagesCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return PassageQuality.lines(session, inputs, options, quotes, seed, store);
  }
}

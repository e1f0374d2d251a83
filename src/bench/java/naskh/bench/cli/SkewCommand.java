package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.planted.SkewFigures;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench skew}. */
@Command(
    name = "skew",
    description = {
      "Makes corpora in which one thing is everywhere (one story, one formula, one passage, one"
          + " article that holds all others) and prints what the copies stage makes of each, as a"
          + " Markdown table.",
      ""
    })
final class SkewCommand extends MeasureCommand {
  SkewCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Option(
      names = "--share",
      paramLabel = "S",
      defaultValue = "1",
      description = "Make the corpora S times as large; 1 is 20,000 pages of one story.")
  double share;

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return SkewFigures.lines(
        SkewFigures.measure(
            session, inputs, options, CopyOptions.defaults(), share, store, this::tell));
  }
}

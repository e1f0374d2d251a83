package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.terms.SmallCorpora;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench small}. */
@Command(
    name = "small",
    description = {
      "Takes random samples of the articles as corpora of their own, tells how many of an article's"
          + " ten best terms are among those that it has in the whole corpus, and prints a Markdown"
          + " table.",
      ""
    })
final class SmallCommand extends MeasureCommand {
  @Option(names = "--samples", paramLabel = "N", defaultValue = "10", description = "Of each size.")
  int samples;

  SmallCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return SmallCorpora.lines(session, inputs, options, samples, store);
  }
}

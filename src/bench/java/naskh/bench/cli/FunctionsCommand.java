package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.WrongUse;
import naskh.bench.speed.FunctionSpeed;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench functions}. */
@Command(
    name = "functions",
    description = {
      "Takes the time of Naskh's SQL functions on the texts of articles, beside Spark's"
          + " regexp_replace and split doing about the same, and prints Markdown tables.",
      ""
    })
final class FunctionsCommand extends MeasureCommand {
  FunctionsCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Option(
      names = "--paired",
      paramLabel = "N",
      defaultValue = "1000",
      description = "So many articles are compared with each of as many: N × N pairs.")
  int paired;

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    if (paired < 1) {
      throw new WrongUse("paired " + paired + ": want 1 or more");
    }
    return FunctionSpeed.measure(session, inputs, options, paired, store, this::tell).lines();
  }
}

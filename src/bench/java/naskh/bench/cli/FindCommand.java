package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.find.FindQuality;
import naskh.bench.measure.Accepted;
import naskh.bench.planted.PlantedTable;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench find}. */
@Command(
    name = "find",
    description = {
      "Makes texts of articles of an output, tells how many of them naskh find finds there, and for"
          + " how many articles of another corpus, INPUT, it rightly finds nothing, and prints a"
          + " Markdown table.",
      ""
    })
final class FindCommand extends MeasureCommand {
  @Option(
      names = "--output",
      paramLabel = "OUTPUT",
      required = true,
      description = "Folder that naskh run has written.")
  String output;

  @Option(
      names = "--texts",
      paramLabel = "N",
      defaultValue = "200",
      description = "Of each of the two.")
  int texts;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all choices.")
  long seed;

  FindCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return FindQuality.lines(
        output, PlantedTable.news(Accepted.save(session, inputs, options, store)), texts, seed);
  }
}

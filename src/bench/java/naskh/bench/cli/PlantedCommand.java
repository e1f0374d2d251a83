package naskh.bench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import naskh.bench.planted.PlantedQuality;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench planted}. */
@Command(
    name = "planted",
    description = {
      "Plants copies, page furniture and formulas into articles and tells how many of them Naskh"
          + " finds, as Markdown tables.",
      ""
    })
final class PlantedCommand extends MeasureCommand {
  PlantedCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Option(
      names = "--copies",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Plant N copies.")
  int copies;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where all chances start from.")
  long seed;

  @Option(
      names = "--furnished",
      paramLabel = "SOURCE",
      description = "A source that gets no furniture and no formulas, for it has some. Repeatable.")
  List<String> furnished = new ArrayList<>();

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return PlantedQuality.measure(
            session,
            inputs,
            options,
            CopyOptions.defaults(),
            new PlantedQuality.Plan(copies, seed, furnished),
            store,
            this::tell)
        .lines();
  }
}

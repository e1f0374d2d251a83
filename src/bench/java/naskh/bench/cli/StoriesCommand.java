package naskh.bench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.bench.measure.StoreFolder;
import naskh.bench.stories.StoryQuality;
import naskh.job.JobOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench stories}. */
@Command(
    name = "stories",
    description = {
      "Runs the job, tells how far its stories agree with labelled pairs, beside a plain way, and"
          + " prints a Markdown table.",
      ""
    })
final class StoriesCommand extends MeasureCommand {
  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description =
          "JSON Lines of pairs and whether they are one story: a, b, stratum, weight, label (C or S"
              + " where they are, else R or D). Repeatable.")
  List<Path> labels = new ArrayList<>();

  @Option(
      names = "--pair",
      arity = "2",
      paramLabel = "ID",
      description =
          "Tell of these two articles what makes them one story or not. Repeatable: --pair A B"
              + " --pair A C")
  List<String> pairs = new ArrayList<>();

  StoriesCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions reading, Store store) {
    try (StoreFolder run = new StoreFolder(session)) {
      JobOptions options = JobOptions.defaults(inputs, run.place("run")).withRead(reading);
      return StoryQuality.measure(session, options, labels, pairs, store);
    }
  }
}

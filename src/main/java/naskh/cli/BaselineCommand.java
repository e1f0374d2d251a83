package naskh.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import naskh.quality.Accepted;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code naskh quality baseline}. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Only reads articles, tokenizes them and writes them as Parquet, to a temporary folder: the"
          + " least that any job does, which the time of naskh run is measured against.",
      ""
    })
final class BaselineCommand extends MeasureCommand {
  BaselineCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Scratch scratch) {
    long articles = Accepted.save(session, inputs, options, scratch).count();
    return List.of(String.format(Locale.ROOT, "%,d articles", articles));
  }
}

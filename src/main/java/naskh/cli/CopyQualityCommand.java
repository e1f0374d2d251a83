package naskh.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.copies.CopyOptions;
import naskh.quality.CopyQuality;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code naskh quality copies}. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    versionProvider = Naskh.Version.class,
    sortOptions = false,
    showDefaultValues = true,
    separator = " ",
    description = {
      "Compares the near copies that Naskh finds with all there are, versions of an article kept"
          + " apart, and prints a Markdown table.",
      ""
    })
final class CopyQualityCommand extends MeasureCommand {
  CopyQualityCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Scratch scratch) {
    return CopyQuality.measure(
            session, inputs, options, CopyOptions.defaults(), scratch, this::tell)
        .lines();
  }
}

package naskh.bench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import naskh.bench.copies.CopyQuality;
import naskh.bench.copies.CopyQualityOptions;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench copies}. */
@Command(
    name = "copies",
    description = {
      "Compares the copies that Naskh finds with all there are, versions of an article kept apart,"
          + " recomputes each row from the texts, and prints a Markdown table.",
      ""
    })
final class CopyQualityCommand extends MeasureCommand {
  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "JSON Lines of pairs of one source and why they share text: a, b, stratum, weight, label"
              + " (M, B, F or T). Without it nothing is measured on labels.")
  Path labels;

  @Option(
      names = "--lost",
      paramLabel = "FILE",
      description =
          "Write the pairs of two sources that are lost because furniture is cut out to FILE, to"
              + " be read by people.")
  Path lost;

  CopyQualityCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    CopyQualityOptions settings =
        new CopyQualityOptions(
            CopyOptions.defaults(), Optional.ofNullable(labels), Optional.ofNullable(lost));
    return CopyQuality.measure(session, inputs, options, settings, store, this::tell).lines();
  }
}

package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.WrongUse;
import naskh.bench.speed.Growth;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench growth}. */
@Command(
    name = "growth",
    description = {
      "Plants copies into articles until there are so many, takes the time of the copies stage on"
          + " each size, and prints a Markdown table with the exponent of its growth.",
      ""
    })
final class GrowthCommand extends MeasureCommand {
  GrowthCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "32000,64000,128000,256000",
      description = "Numbers of articles, two or more in ascending order.")
  List<Integer> sizes;

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    if (sizes.size() < 2 || !sizes.equals(sizes.stream().sorted().distinct().toList())) {
      throw new WrongUse("sizes " + sizes + ": want two or more in ascending order");
    }
    return Growth.measure(
            session, inputs, options, CopyOptions.defaults(), sizes, store, this::tell)
        .lines();
  }
}

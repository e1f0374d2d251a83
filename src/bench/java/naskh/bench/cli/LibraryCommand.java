package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import naskh.Naskh;
import naskh.NewsTables;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** {@code bench library}. */
@Command(
    name = "library",
    description = {
      "Does the whole job as a program does it, on the DataFrame that Spark reads from JSON Lines."
          + " The time of naskh run is measured against it.",
      ""
    })
final class LibraryCommand extends MeasureCommand {
  LibraryCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    String[] files = inputs.toArray(String[]::new);
    try (NewsTables tables = Naskh.on(session).articles(session.read().json(files)).run()) {
      return List.of(String.format(Locale.ROOT, "%,d copies", tables.copies().count()));
    }
  }
}

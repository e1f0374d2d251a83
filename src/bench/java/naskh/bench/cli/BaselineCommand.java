package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.PlainJsonLines;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench baseline}. */
@Command(
    name = "baseline",
    description = {
      "Only reads articles, tokenizes them and writes them as Parquet, to a temporary folder: the"
          + " least that any job does. The time of naskh run is measured against it.",
      ""
    })
final class BaselineCommand extends MeasureCommand {
  BaselineCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Option(
      names = "--plain",
      description =
          "Read JSON Lines by Spark's own reader, the fields named as they are: no HTML, dates, ids"
              + " and languages are looked at. Options of reading do not count.")
  boolean plain;

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    Dataset<Row> written =
        plain
            ? PlainJsonLines.save(session, inputs, store)
            : Accepted.records(session, inputs, options, store).where("reason is null");
    return List.of(String.format(Locale.ROOT, "%,d articles", written.count()));
  }
}

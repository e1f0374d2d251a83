package naskh.quality.speed;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import naskh.copies.CopyOptions;
import naskh.quality.Accepted;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The copies stage and Spark MLlib's {@code MinHashLSH} on the same articles, in one JVM.
 *
 * @param articles how many both were given
 * @param stage the whole copies stage, texts to clusters; it ran first
 * @param lsh the way of {@link MinHashLshWay}; it ran second
 */
public record CopySpeed(long articles, Taken stage, Taken lsh) {
  /**
   * Reads articles, runs both ways once to warm the JVM up, then takes the time of both.
   *
   * @param told a line for each step that is done
   * @throws naskh.tables.WrongUse for inputs that are not there
   */
  public static CopySpeed measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions options,
      Scratch scratch,
      Consumer<String> told) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, scratch);
    told.accept(
        "cold, copies stage: " + Taken.by(() -> CopiesStage.rows(accepted, options, scratch)));
    told.accept("cold, MinHashLSH: " + Taken.by(() -> MinHashLshWay.pairs(accepted)));
    Taken stage = Taken.by(() -> CopiesStage.rows(accepted, options, scratch));
    told.accept("copies stage: " + stage);
    Taken lsh = Taken.by(() -> MinHashLshWay.pairs(accepted));
    told.accept("MinHashLSH: " + lsh);
    return new CopySpeed(accepted.count(), stage, lsh);
  }

  /** The times as a Markdown table. */
  public List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "| %,d articles, one JVM, %d cores, heap %,d MiB, warm; in this order"
                + " | seconds | CPU seconds | found |",
            articles,
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20),
        "| --- | ---: | ---: | ---: |",
        line("copies stage, texts to clusters", stage, "rows"),
        line("Spark MLlib: HashingTF, MinHashLSH of 5 tables, similarity join", lsh, "pairs"),
        String.format(
            Locale.ROOT,
            "| copies stage, as a multiple of MLlib's way | %.2f × | %.2f × | |",
            stage.seconds() / lsh.seconds(),
            stage.cpuSeconds() / lsh.cpuSeconds()));
  }

  private static String line(String way, Taken taken, String unit) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %,d %s |",
        way,
        taken.seconds(),
        taken.cpuSeconds(),
        taken.found(),
        unit);
  }
}

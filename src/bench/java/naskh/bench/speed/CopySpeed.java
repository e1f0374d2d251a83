package naskh.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import naskh.bench.measure.Accepted;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The copies stage and Spark MLlib's {@code MinHashLSH} on the same articles, in one JVM, in turn.
 *
 * @param articles how many both were given
 * @param warmUps how many of the rounds warmed the JVM up
 * @param rounds all of them, in their order
 */
public record CopySpeed(long articles, int warmUps, List<Round> rounds) {
  /**
   * One round.
   *
   * @param stage the whole copies stage, texts to clusters; it ran first
   * @param lsh the way of {@link MinHashLshWay}
   */
  public record Round(Taken stage, Taken lsh) {}

  /**
   * Reads articles and takes the time of both ways, round after round.
   *
   * @param warmUps rounds in which Java compiles what runs
   * @param timed rounds after these
   * @param told a line for each round that is done
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static CopySpeed measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions options,
      Store store,
      int warmUps,
      int timed,
      Consumer<String> told) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, store);
    List<Round> rounds = new ArrayList<>();
    while (rounds.size() < warmUps + timed) {
      Round round =
          new Round(
              Taken.by(() -> CopiesStage.rows(accepted, options, store)),
              Taken.by(() -> MinHashLshWay.pairs(accepted)));
      rounds.add(round);
      told.accept(
          "round " + rounds.size() + ": copies stage " + round.stage + "; MLlib " + round.lsh);
    }
    return new CopySpeed(accepted.count(), warmUps, rounds);
  }

  /** The times as a Markdown table: of the first round, and of the last ones by their median. */
  public List<String> lines() {
    List<Round> first = rounds.subList(0, 1);
    List<Round> warm = rounds.subList(warmUps, rounds.size());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "| %,d articles, one JVM, %d cores, heap %,d MiB, both ways in turn"
                + " | seconds | CPU seconds | found |",
            articles,
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20));
    lines.add("| --- | ---: | ---: | ---: |");
    lines.addAll(lines("first round, with the start of Java", first));
    lines.addAll(lines("median of rounds " + (warmUps + 1) + " to " + rounds.size(), warm));
    return List.copyOf(lines);
  }

  private static List<String> lines(String name, List<Round> rounds) {
    return List.of(
        line(name + ": copies stage, texts to clusters", rounds, Round::stage, "rows"),
        line(
            name + ": Spark MLlib, HashingTF, MinHashLSH of 5 tables, similarity join",
            rounds,
            Round::lsh,
            "pairs"),
        String.format(
            Locale.ROOT,
            "| %s: copies stage, as a multiple of MLlib's way | %s | %s | |",
            name,
            ratio(rounds, Taken::seconds),
            ratio(rounds, Taken::cpuSeconds)));
  }

  private static String line(
      String name, List<Round> rounds, Function<Round, Taken> way, String unit) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %,d %s |",
        name,
        middle("%.1f", rounds, round -> way.apply(round).seconds()),
        middle("%.1f", rounds, round -> way.apply(round).cpuSeconds()),
        way.apply(rounds.get(0)).found(),
        unit);
  }

  private static String ratio(List<Round> rounds, ToDoubleFunction<Taken> cost) {
    return middle(
        "%.2f", rounds, round -> cost.applyAsDouble(round.stage) / cost.applyAsDouble(round.lsh));
  }

  /** The median, and of several rounds the least and the most in brackets. */
  private static String middle(String format, List<Round> rounds, ToDoubleFunction<Round> of) {
    double[] values = rounds.stream().mapToDouble(of).sorted().toArray();
    String median = String.format(Locale.ROOT, format, values[values.length / 2]);
    return values.length == 1
        ? median
        : String.format(
            Locale.ROOT,
            "%s (" + format + "–" + format + ")",
            median,
            values[0],
            values[values.length - 1]);
  }
}

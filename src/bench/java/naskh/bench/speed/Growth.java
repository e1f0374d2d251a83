package naskh.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import naskh.bench.measure.Accepted;
import naskh.bench.planted.Archive;
import naskh.bench.planted.PlantedCopies;
import naskh.bench.planted.PlantedTable;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Sample;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the copies stage takes as the articles become more: those of a corpus, then planted copies
 * of them.
 *
 * @param points in the order of the sizes
 */
public record Growth(List<Point> points) {
  /** Copies planted at once, which bounds the memory they take here. */
  private static final int BATCH = 20_000;

  /** The stage on so many articles. */
  public record Point(long articles, Taken taken) {}

  /**
   * Reads articles, warms up on the smallest size, then takes the time of each.
   *
   * @param sizes in ascending order; of a corpus larger than a size some are left out
   * @param told a line for each step that is done
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static Growth measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions options,
      List<Integer> sizes,
      Store store,
      Consumer<String> told) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, store);
    Archive archive = new Archive(PlantedTable.news(accepted));
    Dataset<Row> articles =
        store.save(
            "articles",
            Sample.of(accepted, "article_id", sizes.get(0), accepted.count()).repartition(16));
    long count = articles.count();
    told.accept(
        "warm-up: " + Taken.by(() -> CopiesStage.rows(accepted.limit(2000), options, store)));
    List<Point> points = new ArrayList<>();
    int seed = 1;
    for (int size : sizes) {
      while (count < size) {
        int more = (int) Math.min(BATCH, size - count);
        Dataset<Row> batch =
            PlantedTable.save(
                "planted_" + seed,
                PlantedCopies.of(archive, more, seed++).stream().map(one -> one.page()).toList(),
                accepted.schema(),
                spark,
                store);
        articles = articles.union(batch);
        count += more;
      }
      Dataset<Row> all = store.save("all_articles", articles.repartition(16));
      Point point = new Point(all.count(), Taken.by(() -> CopiesStage.rows(all, options, store)));
      told.accept(point.toString());
      points.add(point);
    }
    return new Growth(points);
  }

  /** Slope between the first and the last point, both on logarithmic scales. */
  double exponent(ToDoubleFunction<Taken> cost) {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    return Math.log(cost.applyAsDouble(last.taken()) / cost.applyAsDouble(first.taken()))
        / Math.log((double) last.articles() / first.articles());
  }

  /** Slope of the line that fits all points best, both on logarithmic scales. */
  double fittedExponent(ToDoubleFunction<Taken> cost) {
    double meanX = points.stream().mapToDouble(Growth::x).average().orElse(0);
    double meanY = points.stream().mapToDouble(point -> y(point, cost)).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      products += (x(point) - meanX) * (y(point, cost) - meanY);
      squares += (x(point) - meanX) * (x(point) - meanX);
    }
    return products / squares;
  }

  private static double x(Point point) {
    return Math.log((double) point.articles());
  }

  private static double y(Point point, ToDoubleFunction<Taken> cost) {
    return Math.log(cost.applyAsDouble(point.taken()));
  }

  /** The times as a Markdown table. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| articles | seconds | CPU seconds | rows of `copies` |");
    lines.add("| ---: | ---: | ---: | ---: |");
    for (Point point : points) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.1f | %,d |",
              point.articles(),
              point.taken().seconds(),
              point.taken().cpuSeconds(),
              point.taken().found()));
    }
    lines.add(line("growth exponent, first to last", this::exponent));
    lines.add(line("growth exponent, fitted", this::fittedExponent));
    return lines;
  }

  private static String line(String name, ToDoubleFunction<ToDoubleFunction<Taken>> exponent) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | |",
        name,
        exponent.applyAsDouble(Taken::seconds),
        exponent.applyAsDouble(Taken::cpuSeconds));
  }
}

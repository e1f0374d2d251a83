package naskh.bench.planted;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.FoundCopies;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the copies stage makes of a {@link SkewedCorpus}.
 *
 * @param articles how many it was given
 * @param seconds of a clock on the wall
 * @param rows of the table {@code copies}
 * @param widest most rows of one article to earlier holders
 * @param largest size of the largest copy cluster
 * @param unlinked meetings that no round of stars accounted for, as {@code run.json} counts them
 */
public record SkewFigures(
    SkewedCorpus corpus,
    long articles,
    double seconds,
    long rows,
    long widest,
    long largest,
    long unlinked) {
  private static final long SEED = 1;

  /**
   * Makes each skewed corpus out of the inputs' articles and runs the stage on it.
   *
   * @param share of the full sizes
   * @param told a line for each corpus that is done
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static List<SkewFigures> measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions options,
      double share,
      Store store,
      Consumer<String> told) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, store);
    List<SkewFigures> all = new ArrayList<>();
    for (SkewedCorpus corpus : SkewedCorpus.values()) {
      int size = Math.max(2, (int) (share * corpus.fullSize()));
      List<News> pages = corpus.of(size, new Archive(PlantedTable.news(accepted)), SEED);
      Dataset<Row> articles = PlantedTable.save("skewed", pages, accepted.schema(), spark, store);
      SkewFigures figures = of(corpus, articles, options, store);
      told.accept(figures.toString());
      all.add(figures);
    }
    return all;
  }

  /** Runs the stage on articles as {@link Accepted#save} gives them. */
  static SkewFigures of(
      SkewedCorpus corpus, Dataset<Row> articles, CopyOptions options, Store store) {
    Instant began = Instant.now();
    FoundCopies found = FoundCopies.in(articles, options, store);
    long rows = found.copies().count();
    long largest = most(found.clusters(), col("size").cast("long"));
    long unlinked = found.unlinked().count();
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    Dataset<Row> perArticle = found.copies().groupBy("later_id").agg(count(lit(1)).as("rows"));
    return new SkewFigures(
        corpus, articles.count(), seconds, rows, most(perArticle, col("rows")), largest, unlinked);
  }

  /** The largest value, 0 where there is none. */
  private static long most(Dataset<Row> rows, Column value) {
    Row row = rows.agg(max(value)).first();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }

  /** The figures as a Markdown table. */
  public static List<String> lines(List<SkewFigures> all) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "| heap %,d MiB | articles | seconds | rows of `copies` | most rows of one article"
                + " | largest cluster | meetings not linked |",
            Runtime.getRuntime().maxMemory() >> 20));
    lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (SkewFigures one : all) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.1f | %,d | %,d | %,d | %,d |",
              one.corpus.label(),
              one.articles,
              one.seconds,
              one.rows,
              one.widest,
              one.largest,
              one.unlinked));
    }
    return lines;
  }
}

package naskh.bench.speed;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import naskh.WrongUse;
import naskh.bench.measure.Accepted;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.sql.Functions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * What Naskh's SQL functions take on the texts of a corpus, beside what Spark's own functions take
 * for about the same: folding by ten patterns, then splitting.
 *
 * @param articles how many texts
 * @param bytes of all texts, in UTF-8
 * @param ways of one text each
 * @param pairs of two texts
 */
public record FunctionSpeed(long articles, long bytes, List<Way> ways, Way pairs) {

  /** Pattern and replacement; after them Latin letters are lower case, and digits ASCII. */
  private static final String[][] FOLDS = {
    {"[أإآٱ]", "ا"},
    {"[ىیے]", "ي"},
    {"[ةہھ]", "ه"},
    {"[ؤئ]", "ء"},
    {"[\\u064B-\\u0652\\u0670\\u0640]", ""},
    {"ک", "ك"},
    {"ں", "ن"},
    {"[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u00AD#]", ""},
    {"٫", "."},
    {"[٬،]", ","}
  };

  private static final double MEGABYTE = 1e6;

  /**
   * One expression.
   *
   * @param taken what it took; {@code found} is the sum of its values
   */
  public record Way(String name, Taken taken) {}

  /**
   * Reads texts and takes the times, each expression once to warm up and once for the figure.
   *
   * @param pairedArticles how many articles are compared with each of as many
   * @throws WrongUse for inputs that are not there, or hold no article
   */
  public static FunctionSpeed measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      int pairedArticles,
      Store store,
      Consumer<String> told) {
    Functions.register(spark);
    Dataset<Row> texts =
        Accepted.save(spark, inputs, reading, store)
            .select("text")
            .persist(StorageLevel.MEMORY_ONLY());
    try {
      Row all = texts.agg(expr("count(*)"), expr("sum(octet_length(text))")).head();
      if (all.getLong(0) == 0) {
        throw new WrongUse("inputs " + inputs + ": no article was accepted");
      }
      List<Way> ways = new ArrayList<>();
      ways.add(way("naskh_fold", texts, "length(naskh_fold(text))", told));
      ways.add(way("ten times regexp_replace", texts, "length(" + folded() + ")", told));
      ways.add(way("naskh_tokens", texts, "size(naskh_tokens(text))", told));
      ways.add(
          way(
              "the same and split",
              texts,
              "size(split(" + folded() + ", r'[^\\p{L}\\p{M}\\p{N}_]+'))",
              told));
      Dataset<Row> some = texts.limit(pairedArticles);
      Dataset<Row> pairs =
          some.withColumnRenamed("text", "a").crossJoin(some.withColumnRenamed("text", "b"));
      return new FunctionSpeed(
          all.getLong(0),
          all.getLong(1),
          ways,
          way("naskh_jaccard", pairs, "int(naskh_jaccard(a, b) >= 0)", told));
    } finally {
      texts.unpersist(true);
    }
  }

  private static String folded() {
    String folded = "text";
    for (String[] fold : FOLDS) {
      folded = "regexp_replace(" + folded + ", r'" + fold[0] + "', '" + fold[1] + "')";
    }
    return "lower(translate(" + folded + ", '٠١٢٣٤٥٦٧٨٩', '0123456789'))";
  }

  private static Way way(String name, Dataset<Row> rows, String number, Consumer<String> told) {
    Dataset<Row> sum = rows.select(expr(number).as("number")).agg(expr("sum(number)"));
    sum.head();
    Way way = new Way(name, Taken.by(() -> sum.head().getLong(0)));
    told.accept(name + ": " + way.taken);
    return way;
  }

  /** The times as a Markdown table. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "| %,d texts of %.1f MB, %d cores | MB a second | CPU seconds | MB a CPU second |",
            articles,
            bytes / MEGABYTE,
            Runtime.getRuntime().availableProcessors()));
    lines.add("| --- | ---: | ---: | ---: |");
    for (Way way : ways) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f |",
              way.name,
              bytes / MEGABYTE / way.taken.seconds(),
              way.taken.cpuSeconds(),
              bytes / MEGABYTE / way.taken.cpuSeconds()));
    }
    lines.add("");
    lines.add("| pairs of texts | pairs a second | CPU seconds | pairs a CPU second |");
    lines.add("| --- | ---: | ---: | ---: |");
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s on %,d | %,.0f | %.1f | %,.0f |",
            pairs.name,
            pairs.taken.found(),
            pairs.taken.found() / pairs.taken.seconds(),
            pairs.taken.cpuSeconds(),
            pairs.taken.found() / pairs.taken.cpuSeconds()));
    return List.copyOf(lines);
  }
}

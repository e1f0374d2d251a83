package naskh.bench.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.ArabicNews;
import naskh.bench.measure.Measure;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.terms.ArticleWords;
import naskh.terms.TermOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Terms of random samples of articles, as corpora of their own, beside those that the same articles
 * have in the whole corpus.
 */
public final class SmallCorpora {
  private static final int[] SIZES = {5, 20, 100, 500};
  private static final int BEST = 10;

  private SmallCorpora() {}

  /** The lines of a Markdown table; {@code samples} of each size. */
  public static List<String> lines(
      SparkSession spark, List<String> inputs, ReadOptions reading, int samples, Store store) {
    Dataset<Row> accepted = Accepted.save(spark, inputs, reading, store);
    Dataset<Row> texts =
        store.save(
            "texts",
            ArabicNews.in(accepted, store)
                .texts()
                .select("article_id", "title", "text", "pack", "boilerplate"));
    Map<String, List<String>> whole = best(texts, store);
    List<Measure> measures = new ArrayList<>();
    for (int size : SIZES) {
      List<Double> overlaps = new ArrayList<>();
      for (int seed = 0; seed < samples; seed++) {
        List<String> ids =
            texts
                .select("article_id")
                .orderBy(xxhash64(lit(size), lit(seed), col("article_id")), col("article_id"))
                .limit(size)
                .as(Encoders.STRING())
                .collectAsList();
        best(texts.where(col("article_id").isin(ids.toArray())), store)
            .forEach((id, terms) -> addOverlap(terms, whole.get(id), overlaps));
      }
      double mean = overlaps.stream().mapToDouble(overlap -> overlap).average().orElse(0);
      measures.add(
          new Measure(
              "best " + BEST + " terms of " + size + " articles that they have among all, too",
              String.format(Locale.ROOT, "%.3f", mean),
              "mean of " + overlaps.size() + " articles in " + samples + " samples"));
    }
    return Measure.table(measures);
  }

  private static void addOverlap(List<String> terms, List<String> whole, List<Double> overlaps) {
    if (!whole.isEmpty()) {
      double common = terms.stream().filter(whole::contains).count();
      overlaps.add(common / whole.size());
    }
  }

  /** The best terms of articles that are a corpus, by id. */
  private static Map<String, List<String>> best(Dataset<Row> texts, Store store) {
    ArticleWords words = new ArticleWords(store.save("words", ArticleWords.table(texts)));
    Map<String, List<String>> best = new HashMap<>();
    words
        .rows()
        .transform(words.fit(TermOptions.defaults()))
        .selectExpr("article_id", "slice(terms.term, 1, " + BEST + ")")
        .collectAsList()
        .forEach(row -> best.put(row.getString(0), row.getList(1)));
    return best;
  }
}

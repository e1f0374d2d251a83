package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import naskh.spark.Store;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataType;

/**
 * How often articles hold the terms that the terms stage knows, counted once by Spark MLlib for all
 * who ask.
 *
 * @param vocabulary the terms, in order of document frequency in titles and texts
 * @param rows {@code article_id, title_stems} (a {@link TokenLine}), {@code tf vector}: how often
 *     the text holds each term of the vocabulary
 */
public record TermCounts(List<Term> vocabulary, Dataset<Row> rows) {
  /** Name of the saved table of the vocabulary. */
  public static final String TERMS = "term_articles";

  /** Name of the saved table of {@link #rows}. */
  public static final String ROWS = "term_counts";

  private static final DataType SPELLINGS =
      DataType.fromDDL("ARRAY<STRUCT<term: STRING, surface: STRING, times: INT, articles: INT>>");

  /**
   * Counts.
   *
   * <p>In: {@code article_id, title_stems, stems, surfaces} as {@link Tokens} gives them, {@code
   * articles} rows.
   */
  public static TermCounts of(
      Dataset<Row> tokens, long articles, TermOptions options, Store store) {
    Vocabulary bounds = options.vocabulary().fitting(articles);
    List<Term> vocabulary = bounds.fit(store.save(TERMS, bounds.within(terms(tokens), articles)));
    Dataset<Row> rows =
        store.save(
            ROWS,
            new CountVectorizerModel(vocabulary.stream().map(Term::term).toArray(String[]::new))
                .setInputCol("stems")
                .setOutputCol("tf")
                .transform(
                    tokens.select(
                        col("article_id"),
                        col("title_stems"),
                        TokenLine.tokens(col("stems")).as("stems")))
                .drop("stems"));
    return new TermCounts(vocabulary, rows);
  }

  /** What {@link #of} has counted, maybe in a run that this one continues. */
  public static TermCounts saved(TermOptions options, Store store) {
    return new TermCounts(options.vocabulary().fit(store.saved(TERMS)), store.saved(ROWS));
  }

  /**
   * The words that a model of {@code articles} articles knows within its own bounds, which are no
   * wider than those of the vocabulary here: of other words texts are not counted.
   */
  public List<Term> vocabulary(Vocabulary bounds, long articles) {
    return bounds.fitting(articles).narrow(vocabulary, articles);
  }

  /**
   * {@code term, articles} whose title or text holds it, and the {@code surface} that texts write
   * most often.
   */
  private static Dataset<Row> terms(Dataset<Row> tokens) {
    UDF3<String, String, String, Row[]> ofArticle =
        (title, stems, surfaces) ->
            spelled(TokenLine.split(title), TokenLine.split(stems), TokenLine.split(surfaces));
    return tokens
        .select(
            explode(
                    udf(ofArticle, SPELLINGS)
                        .apply(col("title_stems"), col("stems"), col("surfaces")))
                .as("spelling"))
        .groupBy("spelling.term", "spelling.surface")
        .agg(sum("spelling.times").as("times"), sum("spelling.articles").as("articles"))
        .groupBy("term")
        .agg(sum("articles").as("articles"), Surfaces.mostOften().as("surface"));
  }

  /** Each spelling in an article once; the article counts for one spelling of each term only. */
  private static Row[] spelled(List<String> title, List<String> stems, List<String> surfaces) {
    Map<String, Map<String, Integer>> times = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      if (!stems.get(i).isEmpty()) {
        times
            .computeIfAbsent(stems.get(i), any -> new HashMap<>(2))
            .merge(surfaces.get(i), 1, Integer::sum);
      }
    }
    List<Row> rows = new ArrayList<>();
    times.forEach(
        (term, ofTerm) -> {
          int first = rows.size();
          ofTerm.forEach(
              (surface, count) ->
                  rows.add(RowFactory.create(term, surface, count, rows.size() == first ? 1 : 0)));
        });
    for (String stem : new HashSet<>(title)) {
      if (!stem.isEmpty() && !times.containsKey(stem)) {
        rows.add(RowFactory.create(stem, stem, 0, 1));
      }
    }
    return rows.toArray(Row[]::new);
  }
}

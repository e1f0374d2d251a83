package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.tables.Scratch;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;

/** The terms stage: TF-IDF on Spark MLlib, the terms that set an article apart, best first. */
public final class Terms {
  private static final DataType SPELLINGS =
      DataType.fromDDL("ARRAY<STRUCT<term: STRING, surface: STRING, times: INT, articles: INT>>");

  private Terms() {}

  /**
   * Weighs them.
   *
   * <p>In: {@code article_id, stems, surfaces} as {@link Tokens} gives them, {@code articles} rows.
   * Out: the table {@code terms}; tf counts in the text, tfidf = tf · ln((N+1)/(df+1)) rounded to 6
   * digits, ties by term.
   */
  public static Dataset<Row> of(
      Dataset<Row> tokens, long articles, TermOptions options, Scratch scratch) {
    Dataset<Row> spelled = scratch.save("term_spellings", spelled(tokens));
    String[] vocabulary =
        new Vocabulary(options.minArticles(), 1, options.vocabularySize())
            .fitting(articles)
            .fit(spelled.groupBy("term").agg(sum("articles").as("articles")), articles);
    Dataset<Row> counted =
        scratch.save(
            "term_counts",
            new CountVectorizerModel(vocabulary)
                .setInputCol("stems")
                .setOutputCol("tf")
                .transform(
                    tokens.select(col("article_id"), TokenLine.tokens(col("stems")).as("stems")))
                .drop("stems"));
    Dataset<Row> weighed =
        new IDF().setInputCol("tf").setOutputCol("tfidf").fit(counted).transform(counted);
    Broadcast<String[][]> spellings =
        JavaSparkContext.fromSparkContext(tokens.sparkSession().sparkContext())
            .broadcast(spellings(spelled, vocabulary));
    int most = options.termsPerArticle();
    UDF2<Vector, Vector, Row[]> best = (tf, tfidf) -> best(tf, tfidf, spellings.value(), most);
    DataType terms = Table.TERMS.schema().apply("terms").dataType();
    return weighed.select(
        col("article_id"), udf(best, terms).apply(col("tf"), col("tfidf")).as("terms"));
  }

  /**
   * {@code term, surface, times} it is written so, {@code articles} to be added up for the term.
   */
  private static Dataset<Row> spelled(Dataset<Row> tokens) {
    UDF2<String, String, Row[]> ofArticle =
        (stems, surfaces) -> spelled(TokenLine.split(stems), TokenLine.split(surfaces));
    return tokens
        .select(
            explode(udf(ofArticle, SPELLINGS).apply(col("stems"), col("surfaces"))).as("spelling"))
        .groupBy("spelling.term", "spelling.surface")
        .agg(sum("spelling.times").as("times"), sum("spelling.articles").as("articles"));
  }

  /** Each spelling in an article once; the article counts for one spelling of each term only. */
  private static Row[] spelled(List<String> stems, List<String> surfaces) {
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
    return rows.toArray(Row[]::new);
  }

  /** Each term of the vocabulary, and how it is written most often. */
  private static String[][] spellings(Dataset<Row> spelled, String[] vocabulary) {
    Dataset<Row> terms =
        spelled.sparkSession().createDataset(List.of(vocabulary), Encoders.STRING()).toDF("term");
    Map<String, String> surfaces = Surfaces.mostFrequent(spelled, terms);
    return Arrays.stream(vocabulary)
        .map(term -> new String[] {term, surfaces.get(term)})
        .toArray(String[][]::new);
  }

  private static Row[] best(Vector tf, Vector tfidf, String[][] spellings, int most) {
    SparseVector counted = (SparseVector) tf;
    double[] weights = ((SparseVector) tfidf).values(); // in the order of the counts
    List<Row> rows = new ArrayList<>(counted.indices().length);
    for (int i = 0; i < counted.indices().length; i++) {
      int index = counted.indices()[i];
      String[] spelling = spellings[index];
      double weight = Math.rint(weights[i] * 1e6) / 1e6;
      rows.add(RowFactory.create(spelling[0], spelling[1], (int) counted.values()[i], weight));
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -row.getDouble(3))
            .thenComparing(row -> row.getString(0)));
    return rows.stream().limit(most).toArray(Row[]::new);
  }
}

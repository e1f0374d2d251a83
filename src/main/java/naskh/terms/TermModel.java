package naskh.terms;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import naskh.tables.Stage;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;

/**
 * TF-IDF on Spark MLlib: the terms that set an article apart, best first.
 *
 * <p>In: {@code article_id}, {@code tokens} as {@link Tokens} gives them. Out: the table {@code
 * terms}; tf counts in the text, tfidf = tf · ln((N+1)/(df+1)) rounded to 6 digits, ties by term.
 */
public final class TermModel implements Stage {
  private static final long serialVersionUID = 1L;

  /** Each term, and how it is written most often. */
  private final Broadcast<String[][]> spellings;

  private final int termsPerArticle;
  private final transient CountVectorizerModel counts;
  private final transient IDFModel idf;

  private TermModel(
      Broadcast<String[][]> spellings,
      int termsPerArticle,
      CountVectorizerModel counts,
      IDFModel idf) {
    this.spellings = spellings;
    this.termsPerArticle = termsPerArticle;
    this.counts = counts;
    this.idf = idf;
  }

  /** Learns vocabulary, spellings and document frequencies from {@code articles} rows of tokens. */
  public static TermModel fit(Dataset<Row> tokens, long articles, TermOptions options) {
    Dataset<Row> stems = stems(tokens);
    String[] vocabulary =
        new Vocabulary(options.minArticles(), 1, options.vocabularySize())
            .fitting(articles)
            .fit(stems.select(array_distinct(col("stems")).as("words")), articles);
    CountVectorizerModel counts =
        new CountVectorizerModel(vocabulary).setInputCol("stems").setOutputCol("tf");
    IDFModel idf = new IDF().setInputCol("tf").setOutputCol("tfidf").fit(counts.transform(stems));
    Broadcast<String[][]> spellings =
        JavaSparkContext.fromSparkContext(tokens.sparkSession().sparkContext())
            .broadcast(spellings(tokens, vocabulary));
    return new TermModel(spellings, options.termsPerArticle(), counts, idf);
  }

  private static Dataset<Row> stems(Dataset<Row> tokens) {
    return tokens.select(col("article_id"), col("tokens.stem").as("stems"));
  }

  private static String[][] spellings(Dataset<Row> tokens, String[] vocabulary) {
    Dataset<Row> occurrences =
        tokens
            .selectExpr("explode(tokens) as token")
            .selectExpr("token.stem as term", "token.surface as surface");
    Dataset<Row> terms =
        tokens.sparkSession().createDataset(List.of(vocabulary), Encoders.STRING()).toDF("term");
    Map<String, String> surfaces = Surfaces.mostFrequent(occurrences, terms);
    return Arrays.stream(vocabulary)
        .map(term -> new String[] {term, surfaces.get(term)})
        .toArray(String[][]::new);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> tokens) {
    DataType terms = Table.TERMS.schema().apply("terms").dataType();
    UDF2<Vector, Vector, Row[]> best = this::best;
    return idf.transform(counts.transform(stems(tokens)))
        .select(col("article_id"), udf(best, terms).apply(col("tf"), col("tfidf")).as("terms"));
  }

  private Row[] best(Vector tf, Vector tfidf) {
    SparseVector counted = (SparseVector) tf;
    double[] weights = ((SparseVector) tfidf).values(); // in the order of the counts
    List<Row> rows = new ArrayList<>(counted.indices().length);
    for (int i = 0; i < counted.indices().length; i++) {
      int index = counted.indices()[i];
      String[] spelling = spellings.value()[index];
      double weight = Math.rint(weights[i] * 1e6) / 1e6;
      rows.add(RowFactory.create(spelling[0], spelling[1], (int) counted.values()[i], weight));
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -row.getDouble(3))
            .thenComparing(row -> row.getString(0)));
    return rows.stream().limit(termsPerArticle).toArray(Row[]::new);
  }
}

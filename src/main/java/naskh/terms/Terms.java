package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import naskh.spark.Millionths;
import naskh.tables.Table;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;

/** The terms stage: TF-IDF on Spark MLlib, the terms that set an article apart, best first. */
public final class Terms {
  /** Less than any weight. */
  private static final double UNKNOWN = -1;

  private Terms() {}

  /**
   * Weighs the terms that stand in enough texts. Out: the table {@code terms}; tf counts in the
   * text, tfidf = tf · ln((N+1)/(df+1)) rounded to 6 digits, ties by term.
   */
  public static Dataset<Row> of(TermCounts counts, TermOptions options) {
    Dataset<Row> counted = counts.rows();
    IDFModel idf = new IDF().setInputCol("tf").setOutputCol("tfidf").fit(counted);
    // Kryo, which broadcasts, knows no records.
    String[][] known =
        counts.vocabulary().stream()
            .map(term -> new String[] {term.term(), term.surface()})
            .toArray(String[][]::new);
    int least = options.vocabulary().fitting(idf.numDocs()).minArticles();
    long[] inTexts = idf.docFreq();
    for (int term = 0; term < known.length; term++) {
      if (inTexts[term] < least) { // it is known for the titles that hold it
        known[term] = null;
      }
    }
    Broadcast<String[][]> weighed =
        JavaSparkContext.fromSparkContext(counted.sparkSession().sparkContext()).broadcast(known);
    int most = options.termsPerArticle();
    UDF2<Vector, Vector, Row[]> best = (tf, tfidf) -> best(tf, tfidf, weighed.value(), most);
    DataType terms = Table.TERMS.schema().apply("terms").dataType();
    return idf.transform(counted)
        .select(col("article_id"), udf(best, terms).apply(col("tf"), col("tfidf")).as("terms"));
  }

  private static Row[] best(Vector tf, Vector tfidf, String[][] known, int most) {
    SparseVector counted = (SparseVector) tf;
    double[] weights = ((SparseVector) tfidf).values().clone(); // in the order of the counts
    for (int i = 0; i < weights.length; i++) {
      boolean isKnown = known[counted.indices()[i]] != null;
      weights[i] = isKnown ? Millionths.rounded(weights[i]) : UNKNOWN;
    }
    List<Row> rows = new ArrayList<>(most);
    for (int i : Largest.places(weights, most)) {
      if (weights[i] > UNKNOWN) {
        String[] term = known[counted.indices()[i]];
        rows.add(RowFactory.create(term[0], term[1], (int) counted.values()[i], weights[i]));
      }
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -row.getDouble(3))
            .thenComparing(row -> row.getString(0)));
    return rows.stream().limit(most).toArray(Row[]::new);
  }
}

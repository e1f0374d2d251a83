package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import naskh.spark.Store;
import naskh.terms.Term;
import naskh.terms.TermCounts;
import naskh.terms.TokenLine;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;

/**
 * Articles as vectors: (1 + ln tf) · ln((N+1)/(df+1)) over the stems of title and text, of length
 * 1, by Spark MLlib.
 *
 * @param rows {@code article_id, features vector}; an article of unknown words has the zero vector
 * @param terms length of the vectors
 */
record TopicFeatures(Dataset<Row> rows, int terms) {

  /** Of {@code articles} articles. */
  static TopicFeatures of(TermCounts counts, long articles, TopicOptions options, Store store) {
    List<Term> vocabulary = counts.vocabulary(options.vocabulary(), articles);
    Broadcast<Columns> columns =
        JavaSparkContext.fromSparkContext(counts.rows().sparkSession().sparkContext())
            .broadcast(Columns.of(counts.vocabulary(), vocabulary));
    UDF2<Vector, String, Vector> damped = (tf, title) -> columns.value().damped(tf, title);
    Dataset<Row> damping =
        store.save(
            "topic_counts",
            counts
                .rows()
                .select(
                    col("article_id"),
                    udf(damped, SQLDataTypes.VectorType())
                        .apply(col("tf"), col("title_stems"))
                        .as("damped")));
    IDFModel idf = new IDF().setInputCol("damped").setOutputCol("tfidf").fit(damping);
    Dataset<Row> features =
        new Normalizer()
            .setInputCol("tfidf")
            .setOutputCol("features")
            .transform(idf.transform(damping))
            .select("article_id", "features");
    return new TopicFeatures(features, vocabulary.size());
  }

  /** Where the words that topics know stand in their vectors. */
  static final class Columns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int UNKNOWN = -1;

    private final int[] ofTerms; // by number of the term
    private final Map<String, Integer> ofWords;

    private Columns(int[] ofTerms, Map<String, Integer> ofWords) {
      this.ofTerms = ofTerms;
      this.ofWords = ofWords;
    }

    static Columns of(List<Term> terms, List<Term> words) {
      Map<String, Integer> ofWords = new HashMap<>();
      for (Term word : words) {
        ofWords.put(word.term(), ofWords.size());
      }
      int[] ofTerms =
          terms.stream().mapToInt(term -> ofWords.getOrDefault(term.term(), UNKNOWN)).toArray();
      return new Columns(ofTerms, ofWords);
    }

    /** 1 + ln tf, counted in the title and in the text, whose counts of all terms are given. */
    Vector damped(Vector text, String title) {
      SortedMap<Integer, Double> counts = new TreeMap<>();
      SparseVector inText = (SparseVector) text;
      for (int i = 0; i < inText.indices().length; i++) {
        int column = ofTerms[inText.indices()[i]];
        if (column != UNKNOWN) {
          counts.put(column, inText.values()[i]);
        }
      }
      for (String word : TokenLine.split(title)) {
        if (ofWords.containsKey(word)) {
          counts.merge(ofWords.get(word), 1.0, Double::sum);
        }
      }
      return Vectors.sparse(
          ofWords.size(),
          counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
          counts.values().stream().mapToDouble(count -> 1 + Math.log(count)).toArray());
    }
  }
}

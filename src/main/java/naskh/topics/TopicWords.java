package naskh.topics;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words and names of two words that belong to a topic, by Ochiai's coefficient between being in
 * the topic and holding the word: {@code D(w, c) / √(n_c · df(w))}, counted in articles.
 *
 * @see "Ochiai, Zoogeographical studies on the soleoid fishes, 1957"
 */
final class TopicWords {
  /** Words a topic that are looked at more closely; a label needs far fewer. */
  private static final int CANDIDATES = 40;

  private TopicWords() {}

  /** A word, or two words with a space between, and how closely it belongs to a topic. */
  record Weighted(String topic, String words, double ochiai) {}

  /**
   * The best words of each topic.
   *
   * <p>In: {@code topic_id, words} as {@link WordRuns} gives them, a row an article; {@code sizes}:
   * {@code topic_id, articles}. Result: at most {@value #CANDIDATES} a topic, best first, ties by
   * word.
   */
  static List<Weighted> words(Dataset<Row> runs, Dataset<Row> sizes, int minArticles) {
    Dataset<Row> occurrences =
        runs.select(col("topic_id"), explode(array_distinct(col("words"))).as("word"))
            .where(col("word").notEqual(""));
    return best(occurrences, sizes, minArticles);
  }

  /** The pairs of adjacent words, both among {@code of}, that belong to each topic; likewise. */
  static List<Weighted> pairs(
      Dataset<Row> runs, Dataset<Row> sizes, int minArticles, List<Weighted> of) {
    Set<String> known = new HashSet<>();
    of.forEach(word -> known.add(word.words()));
    Broadcast<Set<String>> candidates =
        JavaSparkContext.fromSparkContext(runs.sparkSession().sparkContext()).broadcast(known);
    UDF1<Seq<String>, String[]> pairs =
        words -> pairs(JavaConverters.seqAsJavaList(words), candidates.value());
    Column found = udf(pairs, DataTypes.createArrayType(DataTypes.StringType)).apply(col("words"));
    return best(runs.select(col("topic_id"), explode(found).as("word")), sizes, minArticles);
  }

  /** The distinct pairs of adjacent words that are both in {@code candidates}. */
  static String[] pairs(List<String> words, Set<String> candidates) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (candidates.contains(words.get(i - 1)) && candidates.contains(words.get(i))) {
        pairs.add(words.get(i - 1) + " " + words.get(i));
      }
    }
    return pairs.toArray(String[]::new);
  }

  private static List<Weighted> best(
      Dataset<Row> occurrences, Dataset<Row> sizes, int minArticles) {
    Column ochiai = col("inside").divide(sqrt(col("articles").multiply(col("all"))));
    List<Weighted> best = new ArrayList<>();
    occurrences
        .groupBy("word", "topic_id")
        .agg(count(lit(1)).as("inside"))
        .withColumn("all", sum("inside").over(Window.partitionBy("word")))
        .where(col("all").geq(minArticles))
        .join(broadcast(sizes), "topic_id")
        .withColumn("ochiai", org.apache.spark.sql.functions.round(ochiai, 6))
        .withColumn(
            "place",
            row_number().over(Window.partitionBy("topic_id").orderBy(desc("ochiai"), col("word"))))
        .where(col("place").leq(CANDIDATES))
        .orderBy("topic_id", "place")
        .select("topic_id", "word", "ochiai")
        .collectAsList()
        .forEach(
            row -> best.add(new Weighted(row.getString(0), row.getString(1), row.getDouble(2))));
    return best;
  }
}

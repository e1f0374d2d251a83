package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.tables.Stage;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How much an article speaks of its stems and of its pairs of adjacent stems. News is written
 * top-down: a title occurrence counts 1, one at position p of the text e^(−p/50); the sum m is
 * damped to ln(1 + m).
 *
 * <p>In: {@code title_tokens, tokens}. Adds {@code counts vector} over {@link #SIZE} hashed
 * features, stems before pairs. No person reads these features, so a collision costs a little
 * precision only.
 */
record StoryCounts() implements Stage {
  private static final int STEMS = 1 << 18;
  private static final int PAIRS = 1 << 21;
  static final int SIZE = STEMS + PAIRS;

  private static final int STEM_TOKENS = 1200;
  private static final int PAIR_TOKENS = 250;
  private static final double DECAY = 50;
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  static boolean isPair(int feature) {
    return feature >= STEMS;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF2<Seq<Row>, Seq<Row>, Vector> counts =
        (title, text) ->
            of(JavaConverters.seqAsJavaList(title), JavaConverters.seqAsJavaList(text));
    return articles.withColumn(
        "counts", udf(counts, SQLDataTypes.VectorType()).apply(col("title_tokens"), col("tokens")));
  }

  private static Vector of(List<Row> title, List<Row> text) {
    Map<Integer, Double> mentions = new TreeMap<>();
    eachMention(
        title, text, (feature, tokens, at, weight) -> mentions.merge(feature, weight, Double::sum));
    int[] features = mentions.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] damped = mentions.values().stream().mapToDouble(Math::log1p).toArray();
    return Vectors.sparse(SIZE, features, damped);
  }

  /** Features of an article, each as the article first writes it. */
  static Map<Integer, String> spellings(List<Row> title, List<Row> text) {
    Map<Integer, String> spellings = new HashMap<>();
    eachMention(
        title,
        text,
        (feature, tokens, at, weight) -> {
          String word = tokens.get(at).getString(1);
          spellings.putIfAbsent(
              feature, isPair(feature) ? tokens.get(at - 1).getString(1) + " " + word : word);
        });
    return spellings;
  }

  private interface Mention {
    /** The feature ends at a place among the tokens. */
    void of(int feature, List<Row> tokens, int at, double weight);
  }

  private static void eachMention(List<Row> title, List<Row> text, Mention mention) {
    eachMention(title, title.size(), title.size(), Double.POSITIVE_INFINITY, mention);
    eachMention(text, STEM_TOKENS, PAIR_TOKENS, DECAY, mention);
  }

  private static void eachMention(
      List<Row> tokens, int stems, int pairs, double decay, Mention mention) {
    for (int i = 0; i < Math.min(stems, tokens.size()); i++) {
      Row token = tokens.get(i);
      long stem = HASHER.hashCharsToLong(token.getString(0));
      double weight = Math.exp(-i / decay);
      mention.of((int) Math.floorMod(stem, (long) STEMS), tokens, i, weight);
      boolean follows = i > 0 && tokens.get(i - 1).getInt(3) + 1 == token.getInt(2);
      if (follows && i < pairs) {
        long before = HASHER.hashCharsToLong(tokens.get(i - 1).getString(0));
        long pair = HASHER.hashLongLongToLong(before, stem);
        mention.of(STEMS + (int) Math.floorMod(pair, (long) PAIRS), tokens, i, weight);
      }
    }
  }
}

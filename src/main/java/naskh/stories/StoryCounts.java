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
import naskh.terms.TokenLine;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;

/**
 * How much an article speaks of its stems and of its pairs of adjacent stems. News is written
 * top-down: a title occurrence counts 1, one at position p of the text e^(−p/50); the sum m is
 * damped to ln(1 + m).
 *
 * <p>In: {@code title_stems, stems} as {@link naskh.terms.Tokens} gives them. Adds {@code counts
 * vector} over {@link #SIZE} hashed features, stems before pairs. No person reads these features,
 * so a collision costs a little precision only.
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
    UDF2<String, String, Vector> counts = StoryCounts::of;
    return articles.withColumn(
        "counts", udf(counts, SQLDataTypes.VectorType()).apply(col("title_stems"), col("stems")));
  }

  private static Vector of(String title, String text) {
    Map<Integer, Double> mentions = new TreeMap<>();
    Mention mention = (feature, at, weight) -> mentions.merge(feature, weight, Double::sum);
    eachOfTitle(title, mention);
    eachOfText(text, mention);
    int[] features = mentions.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] damped = mentions.values().stream().mapToDouble(Math::log1p).toArray();
    return Vectors.sparse(SIZE, features, damped);
  }

  /** Features of an article, each as the article first writes it. */
  static Map<Integer, String> spellings(
      String titleStems, String titleSurfaces, String stems, String surfaces) {
    Map<Integer, String> spellings = new HashMap<>();
    eachOfTitle(titleStems, spelled(TokenLine.split(titleSurfaces), spellings));
    eachOfText(stems, spelled(TokenLine.split(surfaces), spellings));
    return spellings;
  }

  private static Mention spelled(List<String> surfaces, Map<Integer, String> spellings) {
    return (feature, at, weight) ->
        spellings.putIfAbsent(
            feature,
            isPair(feature) ? surfaces.get(at - 1) + " " + surfaces.get(at) : surfaces.get(at));
  }

  private interface Mention {
    /** The feature ends at a place of the line. */
    void of(int feature, int at, double weight);
  }

  private static void eachOfTitle(String stems, Mention mention) {
    eachMention(stems, Integer.MAX_VALUE, Integer.MAX_VALUE, Double.POSITIVE_INFINITY, mention);
  }

  private static void eachOfText(String stems, Mention mention) {
    eachMention(stems, STEM_TOKENS, PAIR_TOKENS, DECAY, mention);
  }

  private static void eachMention(
      String line, int stems, int pairs, double decay, Mention mention) {
    List<String> tokens = TokenLine.split(line);
    int number = 0;
    long before = 0;
    for (int at = 0; at < tokens.size() && number < stems; at++) {
      String token = tokens.get(at);
      if (token.isEmpty()) {
        continue;
      }
      long stem = HASHER.hashCharsToLong(token);
      double weight = Math.exp(-number / decay);
      mention.of((int) Math.floorMod(stem, (long) STEMS), at, weight);
      boolean follows = at > 0 && !tokens.get(at - 1).isEmpty();
      if (follows && number < pairs) {
        long pair = HASHER.hashLongLongToLong(before, stem);
        mention.of(STEMS + (int) Math.floorMod(pair, (long) PAIRS), at, weight);
      }
      before = stem;
      number++;
    }
  }
}

package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.spark.Transform;
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
 * <p>In: {@code title_stems, stems} as {@link naskh.terms.ArticleWords} gives them. Adds {@code
 * counts vector} over {@link #SIZE} hashed features, stems before pairs. No person reads these
 * features, so a collision costs a little precision only.
 */
record StoryCounts() implements Transform {
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
    Mentions mentions = new Mentions();
    eachOfTitle(title, mentions);
    eachOfText(text, mentions);
    return mentions.damped();
  }

  /** The mentions of an article as they come. */
  private static final class Mentions implements Mention {
    private long[] keys = new long[1024]; // feature in the upper half, number of the mention below
    private double[] weights = new double[1024];
    private int count;

    @Override
    public void of(int feature, int at, double weight) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, 2 * count);
        weights = Arrays.copyOf(weights, 2 * count);
      }
      keys[count] = (long) feature << Integer.SIZE | count;
      weights[count] = weight;
      count++;
    }

    /** Adds up those of each feature, in their order. */
    Vector damped() {
      Arrays.sort(keys, 0, count);
      int[] features = new int[count];
      double[] sums = new double[count];
      int last = -1;
      for (int i = 0; i < count; i++) {
        int feature = (int) (keys[i] >>> Integer.SIZE);
        if (last < 0 || features[last] != feature) {
          last++;
          features[last] = feature;
        }
        sums[last] += weights[(int) keys[i]];
      }
      for (int i = 0; i <= last; i++) {
        sums[i] = Math.log1p(sums[i]);
      }
      return Vectors.sparse(SIZE, Arrays.copyOf(features, last + 1), Arrays.copyOf(sums, last + 1));
    }
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

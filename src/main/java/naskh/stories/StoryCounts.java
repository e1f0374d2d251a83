package naskh.stories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;

/**
 * How much an article speaks of its stems and of its pairs of adjacent stems. News is written
 * top-down: a title occurrence counts 1, one at position p of the text e^(−p/50); the sum m is
 * damped to ln(1 + m).
 *
 * <p>Counts are over {@link #SIZE} hashed features, stems before pairs. No person reads these
 * features, so a collision costs a little precision only.
 */
final class StoryCounts {
  private static final int STEM_BITS = 20;
  private static final int PAIR_BITS = 22;
  private static final int STEMS = 1 << STEM_BITS;
  static final int SIZE = STEMS + (1 << PAIR_BITS);

  private static final int STEM_TOKENS = 1200;
  private static final int PAIR_TOKENS = 250;
  private static final double DECAY = 50;

  /** By the place in the text. */
  private static final double[] DECAYED =
      IntStream.range(0, STEM_TOKENS).mapToDouble(i -> Math.exp(-i / DECAY)).toArray();

  private final int[] features;
  private final double[] sums;

  private StoryCounts(int[] features, double[] sums) {
    this.features = features;
    this.sums = sums;
  }

  /**
   * Of an article.
   *
   * @param title none where it does not say what the article is about
   * @param isKnown the features that are counted
   */
  static StoryCounts of(HashedTokens title, HashedTokens text, IntPredicate isKnown) {
    Mentions mentions = new Mentions(isKnown);
    eachOfTitle(title, mentions);
    eachOfText(text, mentions);
    return mentions.counts();
  }

  /** Gives each feature of an article, some more than once. */
  static void features(HashedTokens title, HashedTokens text, IntConsumer each) {
    eachOfTitle(title, (feature, begin, end, weight) -> each.accept(feature));
    eachOfText(text, (feature, begin, end, weight) -> each.accept(feature));
  }

  /** The feature of a stem, by its hash. */
  static int ofStem(long hash) {
    return highest(hash, STEM_BITS);
  }

  /** The feature of a pair of stems, by its {@link HashedTokens#pair}. */
  static int ofPair(long hash) {
    return STEMS + highest(hash, PAIR_BITS);
  }

  static boolean isPair(int feature) {
    return feature >= STEMS;
  }

  int size() {
    return features.length;
  }

  /** Ascending. */
  int feature(int i) {
    return features[i];
  }

  double weight(int i) {
    return Math.log1p(sums[i]);
  }

  /** Features of an article, each as the article first writes it. */
  static Map<Integer, String> spellings(byte[] words, String title, String text) {
    Map<Integer, String> spellings = new HashMap<>();
    eachOfTitle(TokenPack.title(words), (f, from, to, w) -> spell(f, title, from, to, spellings));
    eachOfText(TokenPack.text(words), (f, from, to, w) -> spell(f, text, from, to, spellings));
    return spellings;
  }

  private static void spell(
      int feature, String written, int begin, int end, Map<Integer, String> spellings) {
    spellings.computeIfAbsent(feature, any -> written.substring(begin, end));
  }

  private interface Mention {
    /** The feature stands in a part of the section. */
    void of(int feature, int begin, int end, double weight);
  }

  private static void eachOfTitle(HashedTokens title, Mention mention) {
    eachMention(title, Integer.MAX_VALUE, Integer.MAX_VALUE, i -> 1, mention);
  }

  private static void eachOfText(HashedTokens text, Mention mention) {
    eachMention(text, STEM_TOKENS, PAIR_TOKENS, i -> DECAYED[i], mention);
  }

  private static void eachMention(
      HashedTokens tokens, int stems, int pairs, IntToDoubleFunction weights, Mention mention) {
    int count = Math.min(tokens.count(), stems);
    for (int i = 0; i < count; i++) {
      long stem = tokens.stem(i);
      int end = tokens.end(i);
      double weight = weights.applyAsDouble(i);
      mention.of(ofStem(stem), tokens.begin(i), end, weight);
      boolean follows = i > 0 && tokens.begin(i) == tokens.end(i - 1) + 1;
      if (follows && i < pairs) {
        long pair = HashedTokens.pair(tokens.stem(i - 1), stem);
        mention.of(ofPair(pair), tokens.begin(i - 1), end, weight);
      }
    }
  }

  /** The highest bits of a hash: the lowest of a stem's marks digits. */
  private static int highest(long hash, int bits) {
    return (int) (hash >>> (Long.SIZE - bits));
  }

  /** The mentions of an article as they come. */
  private static final class Mentions implements Mention {
    private long[] keys = new long[1024]; // feature in the upper half, number of the mention below
    private double[] weights = new double[1024];
    private int count;
    private final IntPredicate isKnown;

    Mentions(IntPredicate isKnown) {
      this.isKnown = isKnown;
    }

    @Override
    public void of(int feature, int begin, int end, double weight) {
      if (!isKnown.test(feature)) {
        return;
      }
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, 2 * count);
        weights = Arrays.copyOf(weights, 2 * count);
      }
      keys[count] = (long) feature << Integer.SIZE | count;
      weights[count] = weight;
      count++;
    }

    /** Adds up those of each feature, in their order. */
    StoryCounts counts() {
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
      return new StoryCounts(Arrays.copyOf(features, last + 1), Arrays.copyOf(sums, last + 1));
    }
  }
}

package naskh.copies;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import naskh.fingerprint.MainText;
import naskh.frequency.NewsFrequencies;
import naskh.text.HashedTokens;
import naskh.text.StopWords;

/**
 * When two texts are near copies of which one is too short for shingles to tell: few edits, and the
 * same numbers and rare words in the same order, so that two flashes about two events stay apart.
 *
 * @param common tokens that tell no event from another; all others count as rare
 * @param minSimilarity least {@link #similarity}
 */
public record ShortTexts(Set<Long> common, double minSimilarity) implements Serializable {

  /** Of its saved form. */
  public static final int VERSION = 1;

  private static final long serialVersionUID = 1L;

  /** A word in as many articles, of the corpus and of general news, tells no event. */
  private static final double LEAST_SHARE = 0.1;

  /** Stop words, and what is common in {@code articles} articles as far as general news tells. */
  static Set<Long> commonInNews(long articles) {
    Set<Long> common = new HashSet<>();
    StopWords.forEach(word -> common.add(HashedTokens.hash(word)));
    NewsFrequencies.shipped()
        .forEachWord(
            (word, share) -> {
              if (isCommon(0, articles, share)) {
                common.add(word);
              }
            });
    return common;
  }

  static boolean isCommon(long held, long articles, double newsShare) {
    return NewsFrequencies.share(held, articles, newsShare) >= LEAST_SHARE;
  }

  /** As far as general news tells: for two texts alone. */
  public static ShortTexts ofNews(ShortOptions options) {
    return new ShortTexts(commonInNews(0), options.minSimilarity());
  }

  boolean areNear(MainText a, MainText b) {
    return Arrays.equals(telling(a), telling(b)) && similarity(a, b) >= minSimilarity;
  }

  /** Equal for any two texts that {@link #areNear}. */
  long key(MainText text) {
    HashStream64 stream = Hashing.komihash5_0().hashStream();
    for (long token : telling(text)) {
      stream.putLong(token);
    }
    return stream.getAsLong();
  }

  private long[] telling(MainText text) {
    return Arrays.stream(text.tokens())
        .filter(token -> HashedTokens.hasDigit(token) || !common.contains(token))
        .toArray();
  }

  /** 1 − token edits (insert, delete, replace) / tokens of the longer one; 1 for two empty ones. */
  static double similarity(MainText a, MainText b) {
    int[] edits = new int[b.count() + 1];
    Arrays.setAll(edits, j -> j);
    for (int i = 1; i <= a.count(); i++) {
      int diagonal = edits[0];
      edits[0] = i;
      for (int j = 1; j <= b.count(); j++) {
        int replaced = diagonal + (a.token(i - 1) == b.token(j - 1) ? 0 : 1);
        diagonal = edits[j];
        edits[j] = Math.min(replaced, 1 + Math.min(edits[j], edits[j - 1]));
      }
    }
    int longer = Math.max(a.count(), b.count());
    return longer == 0 ? 1 : 1 - (double) edits[b.count()] / longer;
  }
}

package naskh.bench.truth;

import java.util.Arrays;
import java.util.BitSet;
import naskh.frequency.NewsFrequencies;
import naskh.text.HashedTokens;
import naskh.text.StopWords;

/**
 * Which words tell one event from another. The stage learns that from a sample and from general
 * news; here words that a sample may count either way are neither rare nor common.
 */
public final class WordRarity {
  /** What stands in a tenth of all articles is common; with this slack on either side. */
  private static final double SURELY_COMMON = 0.15;

  private static final double SURELY_RARE = 0.06;

  private final BitSet numbers = new BitSet();
  private final BitSet common = new BitSet();
  private final BitSet unsure = new BitSet();

  private WordRarity() {}

  public static WordRarity of(TokenizedTexts texts) {
    WordRarity words = new WordRarity();
    int[] articles = new int[texts.distinctTokens()];
    for (int text = 0; text < texts.size(); text++) {
      Arrays.stream(texts.tokens(text)).distinct().forEach(token -> articles[token]++);
    }
    double[] newsShares = new double[articles.length];
    texts
        .tokenNumbers()
        .forEach(
            (token, number) ->
                newsShares[number] = NewsFrequencies.shipped().word(HashedTokens.hash(token)));
    for (int token = 0; token < articles.length; token++) {
      double share = NewsFrequencies.share(articles[token], texts.size(), newsShares[token]);
      words.common.set(token, share >= SURELY_COMMON);
      words.unsure.set(token, share >= SURELY_RARE && share < SURELY_COMMON);
    }
    texts.tokenNumbers().forEach(words::learn);
    return words;
  }

  private void learn(String token, int number) {
    if (token.chars().anyMatch(Character::isDigit)) {
      numbers.set(number);
    } else if (StopWords.contains(token)) {
      common.set(number);
    }
  }

  /** Whether it tells an event: a number or a rare word. */
  boolean tells(int token) {
    return numbers.get(token) || !(common.get(token) || unsure.get(token));
  }

  /** Whether it surely tells none. */
  boolean isCommon(int token) {
    return common.get(token) && !numbers.get(token);
  }
}

package naskh.boilerplate;

import java.io.Serializable;

/**
 * In how many articles each word stands, in a table of fixed size: words whose hashes fall together
 * count as one, so a count may be too high and never too low.
 *
 * <p>Cost: 4 MB, whatever the corpus.
 */
final class WordUse implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int BITS = 20;

  /** Empty until the first article: as the zero of a sum it travels with every task. */
  private int[] articles = new int[0];

  private long articleCount;
  private long wordCount;

  /** Counts one article, given its distinct stems, and gives this back. */
  WordUse add(int[] words) {
    if (articles.length == 0) {
      articles = new int[1 << BITS];
    }
    for (int word : words) {
      articles[slot(word)]++;
    }
    articleCount++;
    wordCount += words.length;
    return this;
  }

  /** Counts what {@code other} has counted, and gives this back. */
  WordUse add(WordUse other) {
    if (articles.length == 0) {
      articles = other.articles.clone();
    } else {
      for (int i = 0; i < other.articles.length; i++) {
        articles[i] += other.articles[i];
      }
    }
    articleCount += other.articleCount;
    wordCount += other.wordCount;
    return this;
  }

  long articleCount() {
    return articleCount;
  }

  /**
   * The chance that {@code word} stands by chance in a text of {@code words} distinct words; never
   * 0 nor 1.
   */
  double chance(int word, int words) {
    // Words that share a slot may count an article twice.
    int held = articles.length == 0 ? 0 : articles[slot(word)];
    double share = (Math.min(articleCount, held) + 1.0) / (articleCount + 2.0);
    double articleLengths = words * (double) Math.max(1, articleCount) / Math.max(1, wordCount);
    return Math.min(0.999, 1 - Math.pow(1 - share, Math.max(articleLengths, 0.01)));
  }

  private static int slot(int word) {
    return word >>> (Integer.SIZE - BITS);
  }
}

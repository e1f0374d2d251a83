package naskh.copies;

import java.io.Serializable;

/**
 * When short texts are copies.
 *
 * @param maxTokens a text of fewer tokens is short: of a pair with one, edits decide, not shingles
 * @param minSimilarity least edit similarity of a near copy: 1 − edits / tokens of the longer one
 * @param minTokens texts of fewer tokens are EXACT copies only …
 * @param maxDays … and only of one source or at most this many days apart
 */
public record ShortOptions(int maxTokens, double minSimilarity, int minTokens, int maxDays)
    implements Serializable {
  public ShortOptions {
    if (minTokens < 1 || maxTokens < minTokens || maxDays < 0) {
      throw new IllegalArgumentException(
          "minTokens: want 1 or more; maxTokens: no less than that; maxDays: 0 or more");
    }
    if (!(minSimilarity > 0 && minSimilarity <= 1)) {
      throw new IllegalArgumentException(
          "minSimilarity: want above 0 and at most 1, got " + minSimilarity);
    }
  }

  public static ShortOptions defaults() {
    return new ShortOptions(40, 0.8, 5, 3);
  }

  /** A near copy of a short text has fewer tokens than this. */
  int maxTokensOfNear() {
    return (int) Math.ceil(maxTokens / minSimilarity);
  }
}

package naskh.align;

import java.io.Serializable;

/**
 * What a passage is. A run has as many tokens as a shingle at least.
 *
 * @param maxGapTokens most tokens between two runs of a passage, on either side
 * @param minIdenticalShare least share of a passage's longer side that is identical
 * @param minPassageTokens least identical tokens of a passage
 * @param wholeShare where all runs of a pair hold this share of its shorter article …
 * @param wholeTokens … and this many tokens, each run counts as a passage
 */
public record AlignOptions(
    int maxGapTokens,
    double minIdenticalShare,
    int minPassageTokens,
    double wholeShare,
    int wholeTokens)
    implements Serializable {
  public AlignOptions {
    if (maxGapTokens < 0 || minPassageTokens < 1 || wholeTokens < 1) {
      throw new IllegalArgumentException(
          "minPassageTokens, wholeTokens: want 1 or more; maxGapTokens: 0 or more");
    }
    if (!(minIdenticalShare > 0 && minIdenticalShare <= 1 && wholeShare > 0 && wholeShare <= 1)) {
      throw new IllegalArgumentException(
          "minIdenticalShare, wholeShare: want above 0 and at most 1 each");
    }
  }

  public static AlignOptions defaults() {
    return new AlignOptions(8, 0.7, 30, 0.5, 40);
  }
}

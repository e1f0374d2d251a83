package naskh.bench.truth;

/**
 * What a passage is, as the design says and apart from the stage's own settings.
 *
 * @param minRunTokens least identical tokens of a run
 * @param maxGapTokens most tokens between two runs of a chain, on either side
 * @param minIdenticalShare least share of the longer side of a chain that is identical
 * @param minIdentical least identical tokens of a chain
 * @param wholeShare where all runs hold this share of the shorter text …
 * @param wholeTokens … and so many tokens, each run is a passage
 */
public record PassageRules(
    int minRunTokens,
    int maxGapTokens,
    double minIdenticalShare,
    int minIdentical,
    double wholeShare,
    int wholeTokens) {
  public static final PassageRules OF_THE_DESIGN = new PassageRules(5, 8, 0.7, 30, 0.5, 40);

  /** Whether so many identical tokens make a chain with sides of so many tokens a passage. */
  public boolean isPassage(int identical, int earlierTokens, int laterTokens) {
    return identical >= minIdentical && isDense(identical, earlierTokens, laterTokens);
  }

  boolean isDense(int identical, int earlierTokens, int laterTokens) {
    return identical >= minIdenticalShare * Math.max(earlierTokens, laterTokens);
  }
}

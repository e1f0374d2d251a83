package naskh.quality;

import java.util.BitSet;
import java.util.Map;

/**
 * Whether someone who reads the tables of the copies stage comes from one article to another.
 *
 * <p>Cost of a question: the rows of the two articles, which their length bounds.
 *
 * @param texts those whose tokens the rows tell of
 */
record Reach(CopiesFound found, TokenizedTexts texts) {
  /** Least tokens that two rows to one earlier holder have in common there. */
  private static final int MIN_HELD_TOKENS = 30;

  /** How a pair is reached, the most direct way first. */
  enum Way {
    /** By a row of {@code copies}. */
    ROW,
    /** By a common copy cluster. */
    CLUSTER,
    /**
     * By rows of both to one earlier holder, whose spans there have {@value #MIN_HELD_TOKENS}
     * tokens or more in common.
     */
    HOLDER,
    /** Not at all. */
    NONE
  }

  /** The most direct way between two texts, in either direction. */
  Way between(int a, int b) {
    if (found.between(a, b) != null) {
      return Way.ROW;
    }
    if (found.areInOneCluster(a, b)) {
      return Way.CLUSTER;
    }
    Map<Integer, CopyRow> ofB = found.earlierHolders(b);
    boolean held =
        found.earlierHolders(a).values().stream()
            .anyMatch(
                row ->
                    ofB.containsKey(row.earlier())
                        && tokensInCommon(row, ofB.get(row.earlier())) >= MIN_HELD_TOKENS);
    return held ? Way.HOLDER : Way.NONE;
  }

  private int tokensInCommon(CopyRow a, CopyRow b) {
    BitSet common = tokens(a);
    common.and(tokens(b));
    return common.cardinality();
  }

  /** The earlier text's tokens inside the row's spans. */
  private BitSet tokens(CopyRow row) {
    BitSet inside = new BitSet();
    for (CopyRow.Span span : row.spans()) {
      inside.set(
          texts.tokenAt(row.earlier(), span.earlier().begin()),
          texts.tokenAt(row.earlier(), span.earlier().end()));
    }
    return inside;
  }
}

package naskh.quality;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether someone who reads the tables of the copies stage comes from one article to another.
 *
 * <p>Cost of a question: the rows of the two articles, which their length bounds.
 */
final class Reach {
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

  private final TokenizedTexts texts;
  private final Map<Integer, Integer> clusters;
  private final Map<Integer, Map<Integer, CopyRow>> rows = new HashMap<>(); // by later, by earlier

  Reach(CopiesFound found, TokenizedTexts texts) {
    this.texts = texts;
    this.clusters = found.clusters();
    for (CopyRow row : found.rows()) {
      rows.computeIfAbsent(row.later(), any -> new HashMap<>()).put(row.earlier(), row);
    }
  }

  /** The most direct way between two texts, in either direction. */
  Way between(int a, int b) {
    Map<Integer, CopyRow> ofA = rows.getOrDefault(a, Map.of());
    Map<Integer, CopyRow> ofB = rows.getOrDefault(b, Map.of());
    if (ofA.containsKey(b) || ofB.containsKey(a)) {
      return Way.ROW;
    }
    if (clusters.containsKey(a) && clusters.get(a).equals(clusters.get(b))) {
      return Way.CLUSTER;
    }
    boolean held =
        ofA.values().stream()
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
          texts.tokenAt(row.earlier(), span.begin()), texts.tokenAt(row.earlier(), span.end()));
    }
    return inside;
  }
}

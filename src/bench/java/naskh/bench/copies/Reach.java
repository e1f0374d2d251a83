package naskh.bench.copies;

import java.util.BitSet;
import java.util.Map;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Ways;

/**
 * Whether someone who reads the tables of the copies stage comes from one article to another.
 *
 * @param texts those whose tokens the rows tell of
 */
record Reach(CopiesFound found, TokenizedTexts texts) implements Ways<Integer, CopyRow> {
  @Override
  public Map<Integer, CopyRow> earlierHolders(Integer text) {
    return found.earlierHolders(text);
  }

  @Override
  public boolean areInOneCluster(Integer a, Integer b) {
    return found.areInOneCluster(a, b);
  }

  @Override
  public BitSet heldTokens(CopyRow row) {
    BitSet held = new BitSet();
    SpanTokens.of(row, texts).forEach(span -> held.set(span.earlierBegin(), span.earlierEnd()));
    return held;
  }
}

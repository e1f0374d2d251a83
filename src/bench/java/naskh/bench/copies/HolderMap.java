package naskh.bench.copies;

import java.util.Arrays;
import naskh.bench.truth.CommonSubsequence;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;

/**
 * Where the tokens of a later text stand in the earlier one, by the spans of their row. A token
 * that is not identical there stands between its neighbours.
 *
 * <p>Cost: for each span the product of its sides, without what is equal at their ends.
 */
final class HolderMap {
  private static final int NOWHERE = -1;

  private final int[] first; // by token of the later text: the first place it may stand at
  private final int[] last; // and the last

  private HolderMap(int tokens) {
    this.first = new int[tokens];
    this.last = new int[tokens];
    Arrays.fill(first, NOWHERE);
    Arrays.fill(last, NOWHERE);
  }

  static HolderMap of(CopyRow row, TokenizedTexts texts) {
    TokenSequence earlier = texts.sequence(row.earlier());
    TokenSequence later = texts.sequence(row.later());
    HolderMap map = new HolderMap(later.count());
    SpanTokens.of(row, texts).forEach(span -> map.add(span, earlier, later));
    return map;
  }

  private void add(SpanTokens span, TokenSequence earlier, TokenSequence later) {
    int[] a = Arrays.copyOfRange(earlier.tokens(), span.earlierBegin(), span.earlierEnd());
    int[] b = Arrays.copyOfRange(later.tokens(), span.laterBegin(), span.laterEnd());
    int[] matches = CommonSubsequence.matches(a, b);
    int before = 0;
    for (int i = 0; i < b.length; i++) {
      before = matches[i] < 0 ? before : matches[i];
      first[span.laterBegin() + i] = span.earlierBegin() + before;
    }
    int after = a.length - 1;
    for (int i = b.length - 1; i >= 0; i--) {
      after = matches[i] < 0 ? after : matches[i];
      last[span.laterBegin() + i] = span.earlierBegin() + after;
    }
  }

  /** Whether token {@code i} of this later text and {@code j} of that one may be one there. */
  boolean meets(int i, HolderMap that, int j) {
    return first[i] != NOWHERE
        && that.first[j] != NOWHERE
        && first[i] <= that.last[j]
        && that.first[j] <= last[i];
  }
}

package naskh.bench.copies;

import java.util.IdentityHashMap;
import java.util.Map;
import naskh.bench.truth.LongRun;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Way;

/**
 * Whether the rows of the copies stage show a run that two texts have in common: most of it lies in
 * the spans of their row, or in the common part of two rows to one earlier holder.
 *
 * <p>Cost of a question: the spans of the rows of both texts; those that lead to one holder are
 * mapped once, see {@link HolderMap}.
 */
final class RunReach {
  private static final double LEAST_SHARE = 0.9;

  private final CopiesFound found;
  private final TokenizedTexts texts;
  private final IdentityHashMap<CopyRow, HolderMap> maps = new IdentityHashMap<>();

  RunReach(CopiesFound found, TokenizedTexts texts) {
    this.found = found;
    this.texts = texts;
  }

  /** By a row of the two, by rows to one holder, or not; never by a cluster alone. */
  Way of(LongRun run) {
    CopyRow row = found.between(run.first(), run.second());
    if (row != null && isMost(inSpans(run, row), run)) {
      return Way.ROW;
    }
    Map<Integer, CopyRow> holders = found.earlierHolders(run.second());
    boolean held =
        found.earlierHolders(run.first()).values().stream()
            .anyMatch(
                other ->
                    holders.containsKey(other.earlier())
                        && isMost(inCommon(run, other, holders.get(other.earlier())), run));
    return held ? Way.HOLDER : Way.NONE;
  }

  private static boolean isMost(int tokens, LongRun run) {
    return tokens >= LEAST_SHARE * run.tokens();
  }

  private int inSpans(LongRun run, CopyRow row) {
    boolean firstIsEarlier = row.earlier() == run.first();
    int inEarlier = firstIsEarlier ? run.firstBegin() : run.secondBegin();
    int inLater = firstIsEarlier ? run.secondBegin() : run.firstBegin();
    int tokens = 0;
    for (SpanTokens span : SpanTokens.of(row, texts)) {
      int from = Math.max(span.earlierBegin() - inEarlier, span.laterBegin() - inLater);
      int to = Math.min(span.earlierEnd() - inEarlier, span.laterEnd() - inLater);
      tokens += Math.max(0, Math.min(to, run.tokens()) - Math.max(from, 0));
    }
    return tokens;
  }

  private int inCommon(LongRun run, CopyRow rowOfFirst, CopyRow rowOfSecond) {
    HolderMap first = map(rowOfFirst);
    HolderMap second = map(rowOfSecond);
    int tokens = 0;
    for (int i = 0; i < run.tokens(); i++) {
      tokens += first.meets(run.firstBegin() + i, second, run.secondBegin() + i) ? 1 : 0;
    }
    return tokens;
  }

  private HolderMap map(CopyRow row) {
    return maps.computeIfAbsent(row, any -> HolderMap.of(row, texts));
  }
}

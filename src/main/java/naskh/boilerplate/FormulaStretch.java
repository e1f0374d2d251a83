package naskh.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one page that is a formula.
 *
 * @param frames runs of tokens of the frame, without slots, in their order
 * @param formula which formula it is, see {@link #of}
 * @param pages that hold the context which {@code formula} is
 * @param others contexts by which stretches of the same formula, with another one broken by an
 *     edit, find this one
 * @param typical the higher, the more of its contexts most pages of the formula have
 */
record FormulaStretch(
    List<Block> frames, long formula, int pages, List<Long> others, long typical) {
  /**
   * Contexts by which stretches find each other, that have no token in common: one edit breaks one
   * of them.
   */
  private static final int MOST_OTHERS = 8;

  /**
   * Describes a stretch. Its formula is the context that most pages have (tie: the least hash).
   *
   * @param own places of the contexts that are the formula's, see {@link PageContexts#ownOf}
   */
  static FormulaStretch of(List<Block> frames, PageContexts contexts, int[] own) {
    Comparator<Integer> hottest =
        Comparator.comparingInt((Integer place) -> -contexts.pages(place))
            .thenComparingLong(contexts::shingle);
    List<Integer> best = new ArrayList<>();
    Arrays.stream(own).boxed().sorted(hottest).forEach(place -> addApart(place, best));
    int pages = contexts.pages(best.get(0));
    long typical = Arrays.stream(own).mapToLong(place -> 2L * contexts.pages(place) - pages).sum();
    return new FormulaStretch(
        frames,
        contexts.shingle(best.get(0)),
        pages,
        best.stream().map(contexts::shingle).distinct().toList(),
        typical);
  }

  /** From its first to its last token of the frame. */
  Block whole() {
    return new Block(frames.get(0).begin(), frames.get(frames.size() - 1).end());
  }

  private static void addApart(int place, List<Integer> best) {
    if (best.size() < MOST_OTHERS
        && best.stream().allMatch(other -> Math.abs(place - other) >= Shingling.TOKENS)) {
      best.add(place);
    }
  }
}

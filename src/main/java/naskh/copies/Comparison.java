package naskh.copies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naskh.align.Alignment;
import naskh.align.ComparedText;
import naskh.align.Passage;
import naskh.align.Passages;
import naskh.align.SharedText;

/**
 * What a later main text is of an earlier one, where it is a copy at all.
 *
 * @param isSameReport whether one copy cluster may hold both
 */
public record Comparison(CopyKind kind, double jaccard, Passages passages, boolean isSameReport) {

  /** Compares two texts; nothing where neither copied the other. */
  public static Optional<Comparison> of(
      ComparedText earlier, ComparedText later, CopyOptions options, ShortTexts shorts) {
    if (Arrays.equals(earlier.text().tokens(), later.text().tokens())) {
      return Optional.of(exact(later.count()));
    }
    int tokens = Math.min(earlier.count(), later.count());
    boolean isShort = tokens < options.shorts().maxTokens();
    SharedText shared = SharedText.of(earlier, later);
    double jaccard = shared.jaccard();
    boolean near =
        isShort
            ? tokens >= options.shorts().minTokens() && shorts.areNear(earlier.text(), later.text())
            : jaccard >= options.minJaccard();
    Passages passages =
        new Passages(
            earlier.count(),
            later.count(),
            near && isShort
                ? Alignment.ofRuns(shared, options.align())
                : Alignment.of(shared, options.align()));
    if (!near && passages.all().isEmpty()) {
      return Optional.empty();
    }
    boolean sameReport =
        isShort
            ? near || (isSwallowed(passages) && options.report().areSame(passages))
            : options.report().areSame(passages);
    return Optional.of(
        new Comparison(
            near ? CopyKind.NEAR : kind(passages, options), jaccard, passages, sameReport));
  }

  private static Comparison exact(int tokens) {
    Passage whole = new Passage(0, tokens, 0, tokens, tokens);
    return new Comparison(CopyKind.EXACT, 1, new Passages(tokens, tokens, List.of(whole)), true);
  }

  /** Of a short text any word may be the news, so it is the same report only with all of them. */
  private static boolean isSwallowed(Passages passages) {
    return passages.sharedTokens() == Math.min(passages.earlierTokens(), passages.laterTokens());
  }

  private static CopyKind kind(Passages passages, CopyOptions options) {
    double larger = Math.max(passages.coverageEarlier(), passages.coverageLater());
    return larger >= options.align().wholeShare()
            && passages.sharedTokens() >= options.align().wholeTokens()
        ? CopyKind.CONTAINED
        : CopyKind.PASSAGE;
  }

  /**
   * Whether a place of the later text lies inside a passage. Cost: a binary search, for a long text
   * has many passages, and more places that are asked for.
   */
  boolean holds(int place) {
    List<Passage> all = passages.all();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).laterEnd() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() && all.get(low).laterBegin() <= place;
  }
}

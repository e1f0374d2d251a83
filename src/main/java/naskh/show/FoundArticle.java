package naskh.show;

import java.util.List;
import naskh.align.SharedText;
import naskh.copies.Comparison;
import naskh.copies.CopyKind;

/**
 * An article that holds a text, or a part of it.
 *
 * @param contents its text as it was compared
 * @param comparison the text as the later one
 */
record FoundArticle(Article article, PairText contents, Comparison comparison) {
  ArticleHead head() {
    return article.head();
  }

  /** Whether it is the text, or has at least {@code share} of it. */
  boolean holds(double share) {
    return comparison.kind() == CopyKind.EXACT
        || comparison.kind() == CopyKind.NEAR
        || comparison.passages().coverageLater() >= share;
  }

  /** The passages that it shares with {@code text}, in the order of the text. */
  List<SharedPassage> passages(PairText text) {
    SharedText shared = SharedText.of(contents.compared(), text.compared());
    return comparison.passages().all().stream()
        .filter(one -> one.earlierEnd() > one.earlierBegin() && one.laterEnd() > one.laterBegin())
        .map(one -> SharedPassage.of(one, shared.runs(), contents, text))
        .toList();
  }
}

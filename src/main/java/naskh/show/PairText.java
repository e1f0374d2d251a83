package naskh.show;

import java.util.BitSet;
import naskh.align.ComparedText;
import naskh.fingerprint.MainText;
import naskh.text.HashedTokens;

/** The text of an article as the copies stage compares it: without its furniture. */
final class PairText {
  private final Article article;
  private final HashedTokens whole;
  private final HashedTokens main;
  private final BitSet formula;
  private final ComparedText compared;
  private final int shingleTokens;

  PairText(Article article, int shingleTokens) {
    this.article = article;
    this.shingleTokens = shingleTokens;
    whole = HashedTokens.of(article.text());
    BitSet furniture = article.tokensOf(true, whole);
    BitSet ofFormula = article.tokensOf(false, whole);
    main = whole.where(token -> !furniture.get(token));
    compared = new ComparedText(MainText.without(whole.hashes(), furniture), shingleTokens);
    formula = new BitSet();
    int kept = 0;
    for (int token = 0; token < whole.count(); token++) {
      if (!furniture.get(token)) {
        formula.set(kept++, ofFormula.get(token));
      }
    }
  }

  Article article() {
    return article;
  }

  /** The tokens of the main text, where they stand in the text. */
  HashedTokens main() {
    return main;
  }

  ComparedText compared() {
    return compared;
  }

  /** With the furniture. */
  ComparedText comparedWhole() {
    return new ComparedText(MainText.whole(whole.hashes()), shingleTokens);
  }

  /** Whether a token of the main text belongs to the frame of a formula. */
  boolean isFormula(int token) {
    return formula.get(token);
  }

  /** The first token of the main text that does not begin before {@code at}. */
  int tokenAt(int at) {
    int low = 0;
    int high = main.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (main.begin(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A token of the main text as it is written. */
  String written(int token) {
    return article.text().substring(main.begin(token), main.end(token));
  }
}

package naskh.show;

import java.util.BitSet;
import java.util.function.Function;
import naskh.align.ComparedText;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.MainText;
import naskh.text.HashedTokens;

/** A text as the copies stage compares it: without its furniture. */
final class PairText {
  private final Contents contents;
  private final HashedTokens whole;
  private final HashedTokens main;
  private final BitSet formula;
  private final ComparedText compared;
  private final int shingleTokens;

  /** Without what is known of formulas. */
  PairText(Contents contents, int shingleTokens) {
    this(contents, shingleTokens, whole -> null);
  }

  /**
   * A text.
   *
   * @param marks of the formulas in all tokens of a text; gives null where there is none
   */
  PairText(Contents contents, int shingleTokens, Function<HashedTokens, FormulaMarks> marks) {
    this.contents = contents;
    this.shingleTokens = shingleTokens;
    whole = HashedTokens.of(contents.text());
    BitSet furniture = contents.tokensOf(true, whole);
    BitSet ofFormula = contents.tokensOf(false, whole);
    main = whole.where(token -> !furniture.get(token));
    compared =
        new ComparedText(
            MainText.without(whole.hashes(), furniture, marks.apply(whole)), shingleTokens);
    formula = new BitSet();
    int kept = 0;
    for (int token = 0; token < whole.count(); token++) {
      if (!furniture.get(token)) {
        formula.set(kept++, ofFormula.get(token));
      }
    }
  }

  Contents contents() {
    return contents;
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
    return contents.text().substring(main.begin(token), main.end(token));
  }
}

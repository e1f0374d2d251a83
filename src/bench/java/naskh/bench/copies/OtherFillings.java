package naskh.bench.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import naskh.align.ComparedText;
import naskh.align.SharedText;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.MainText;

/**
 * Which texts share the frame of a formula that each of them fills otherwise, as the copies stage
 * judges it: the truth of these figures knows no formula, so such pairs are counted by themselves.
 *
 * @param whole the whole texts
 * @param cuts by text: its furniture
 * @param marks by text: what is known of the formulas in it
 * @param shingleTokens as the stage has it
 */
record OtherFillings(
    TokenizedTexts whole,
    Map<Integer, List<Place>> cuts,
    Map<Integer, FormulaMarks> marks,
    int shingleTokens) {

  static OtherFillings of(TokenizedTexts whole, StageTables tables, int shingleTokens) {
    return new OtherFillings(whole, tables.cuts(), tables.marks(), shingleTokens);
  }

  /** Whether of what the two share a part is refused, or all. */
  boolean areIn(int earlier, int later) {
    return marks.containsKey(earlier)
        && marks.containsKey(later)
        && !SharedText.of(main(earlier), main(later)).isAll();
  }

  private ComparedText main(int text) {
    BitSet removed = new BitSet();
    for (Place place : cuts.getOrDefault(text, List.of())) {
      removed.set(whole.tokenAt(text, place.begin()), whole.tokenAt(text, place.end()));
    }
    long[] tokens = Arrays.stream(whole.tokens(text)).asLongStream().toArray();
    return new ComparedText(MainText.without(tokens, removed, marks.get(text)), shingleTokens);
  }
}

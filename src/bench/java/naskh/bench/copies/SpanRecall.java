package naskh.bench.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.ShortRule;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.SlowPassage;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;

/**
 * How much of what two main texts share the spans of their row hold.
 *
 * @param rows those that are no EXACT copies and not about a short text
 * @param enough of how many the spans hold nearly as many identical tokens as the slow aligner's
 * @param faults the others
 */
record SpanRecall(int rows, int enough, List<String> faults) {
  /** Chains may be taken in another order where texts repeat themselves. */
  private static final double NEARLY = 0.95;

  /**
   * Aligns the texts of all rows anew; {@code texts}: the main texts.
   *
   * <p>Cost: what {@link SlowAligner} costs, for each row.
   */
  static SpanRecall of(List<CopyRow> rows, TokenizedTexts texts) {
    int all = 0;
    List<String> faults = new ArrayList<>();
    for (CopyRow row : rows) {
      TokenSequence earlier = texts.sequence(row.earlier());
      TokenSequence later = texts.sequence(row.later());
      if (!earlier.hasTokensOf(later) && !ShortRule.isAbout(earlier, later)) {
        all++;
        int truth =
            SlowAligner.passages(earlier, later, PassageRules.OF_THE_DESIGN).stream()
                .mapToInt(SlowPassage::identical)
                .sum();
        if (row.sharedTokens() < NEARLY * truth) {
          faults.add(
              String.format(
                  Locale.ROOT,
                  "%s, %s: %d of %d tokens",
                  texts.id(row.earlier()),
                  texts.id(row.later()),
                  row.sharedTokens(),
                  truth));
        }
      }
    }
    return new SpanRecall(all, all - faults.size(), faults);
  }

  Section section(String of) {
    return new Section(
        List.of(
            Measure.share(
                of + ": spans hold ≥ " + NEARLY + " of what the slow aligner finds", enough, rows)),
        faults.stream().map(fault -> "passage missed, " + of + ": " + fault).toList());
  }
}

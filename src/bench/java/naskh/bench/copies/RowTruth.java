package naskh.bench.copies;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import naskh.bench.truth.AllRuns;
import naskh.bench.truth.CommonRun;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.ShingleSets;
import naskh.bench.truth.ShortRule;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;

/**
 * Computes rows of {@code copies} once more from the tokens of their main texts.
 *
 * <p>Cost of a row: the pairs of equal tokens inside its spans; of both texts, where a span is no
 * passage by itself.
 *
 * @param texts the main texts
 * @param whole the whole texts, for articles without main text
 * @param sets the shingles of the main texts
 * @param minJaccard the Jaccard similarity that makes a copy NEAR
 */
record RowTruth(
    TokenizedTexts texts,
    TokenizedTexts whole,
    ShingleSets sets,
    ShortRule shorts,
    double minJaccard) {
  private static final double TOLERANCE = 1e-9;
  private static final PassageRules RULES = PassageRules.OF_THE_DESIGN;

  /** What is wrong with a row; nothing where all is right. */
  Set<RowFault> faults(CopyRow row) {
    boolean isEmpty =
        texts.tokens(row.earlier()).length == 0 && texts.tokens(row.later()).length == 0;
    return isEmpty ? ofTexts(row, whole) : ofTexts(row, texts);
  }

  private Set<RowFault> ofTexts(CopyRow row, TokenizedTexts compared) {
    TokenSequence earlier = compared.sequence(row.earlier());
    TokenSequence later = compared.sequence(row.later());
    Set<RowFault> faults = EnumSet.noneOf(RowFault.class);
    boolean equal = earlier.hasTokensOf(later);
    // Texts too short for a shingle are as similar as can be when they are equal.
    double jaccard = equal ? 1 : sets.jaccard(row.earlier(), row.later());
    List<SpanTokens> spans = SpanTokens.of(row, compared);
    addIf(Math.abs(row.jaccard() - jaccard) > TOLERANCE, RowFault.JACCARD, faults);
    addIf(
        isWrong(
                row.coverageEarlier(),
                spans.stream().mapToInt(SpanTokens::earlierTokens).sum(),
                earlier)
            || isWrong(
                row.coverageLater(), spans.stream().mapToInt(SpanTokens::laterTokens).sum(), later),
        RowFault.COVERAGE,
        faults);
    addIf(!isRightKind(row, earlier, later, equal, jaccard), RowFault.KIND, faults);
    boolean sound = areSound(row, spans, compared);
    if (equal) {
      addIf(!sound || !isWhole(spans, earlier), RowFault.SPANS, faults);
      addIf(row.sharedTokens() != earlier.count(), RowFault.SHARED_TOKENS, faults);
    } else if (sound) {
      addFaultsOfPassages(row, spans, earlier, later, faults);
    } else {
      faults.add(RowFault.SPANS);
    }
    return faults;
  }

  private static void addIf(boolean wrong, RowFault fault, Set<RowFault> faults) {
    if (wrong) {
      faults.add(fault);
    }
  }

  private static boolean isWrong(double coverage, int inside, TokenSequence text) {
    return !(Math.abs(coverage * text.count() - inside) <= TOLERANCE * text.count());
  }

  private boolean isRightKind(
      CopyRow row, TokenSequence earlier, TokenSequence later, boolean equal, double jaccard) {
    if (equal || row.kind().equals("EXACT")) {
      return equal && row.kind().equals("EXACT");
    }
    boolean saysNear = row.kind().equals("NEAR");
    if (ShortRule.isAbout(earlier, later)) {
      ShortRule.Answer near = shorts.areNear(earlier, later);
      if (near != ShortRule.Answer.UNSURE && saysNear != (near == ShortRule.Answer.NEAR)) {
        return false;
      }
    } else if (saysNear != jaccard >= minJaccard) {
      return false;
    }
    boolean isContained =
        Math.max(row.coverageEarlier(), row.coverageLater()) >= RULES.wholeShare()
            && row.sharedTokens() >= RULES.wholeTokens();
    return saysNear
        || (!row.spans().isEmpty() && row.kind().equals(isContained ? "CONTAINED" : "PASSAGE"));
  }

  /** Whether spans are at the borders of words and of no token twice. */
  private static boolean areSound(CopyRow row, List<SpanTokens> spans, TokenizedTexts texts) {
    BitSet inEarlier = new BitSet();
    BitSet inLater = new BitSet();
    for (int i = 0; i < spans.size(); i++) {
      SpanTokens span = spans.get(i);
      if (!texts.isOfWholeTokens(row.earlier(), row.spans().get(i).earlier())
          || !texts.isOfWholeTokens(row.later(), row.spans().get(i).later())
          || span.earlierTokens() <= 0
          || span.laterTokens() <= 0) {
        return false;
      }
      inEarlier.set(span.earlierBegin(), span.earlierEnd());
      inLater.set(span.laterBegin(), span.laterEnd());
    }
    return inEarlier.cardinality() == spans.stream().mapToInt(SpanTokens::earlierTokens).sum()
        && inLater.cardinality() == spans.stream().mapToInt(SpanTokens::laterTokens).sum();
  }

  private static boolean isWhole(List<SpanTokens> spans, TokenSequence text) {
    return spans.equals(List.of(new SpanTokens(0, text.count(), 0, text.count())));
  }

  private static void addFaultsOfPassages(
      CopyRow row,
      List<SpanTokens> spans,
      TokenSequence earlier,
      TokenSequence later,
      Set<RowFault> faults) {
    List<SpanCheck> checks =
        spans.stream().map(span -> SpanCheck.of(span, earlier, later)).toList();
    boolean runsCount =
        checks.stream().allMatch(SpanCheck::isPassage)
            || (row.kind().equals("NEAR") && ShortRule.isAbout(earlier, later))
            || SlowAligner.runsHoldMost(
                AllRuns.of(earlier, later, RULES.minRunTokens()), earlier, later, RULES);
    boolean right = true;
    for (int i = 0; i < checks.size(); i++) {
      SpanCheck check = checks.get(i);
      boolean isRun = runsCount && check.isRun() && !goesOn(spans.get(i), spans, earlier, later);
      right &= check.isPassage() || isRun;
    }
    addIf(!right, RowFault.SPANS, faults);
    int identical = checks.stream().mapToInt(SpanCheck::identical).sum();
    addIf(row.sharedTokens() != identical, RowFault.SHARED_TOKENS, faults);
  }

  /** Whether a span leaves out tokens of a run beside it that no other span holds. */
  private static boolean goesOn(
      SpanTokens span, List<SpanTokens> all, TokenSequence earlier, TokenSequence later) {
    CommonRun before = new CommonRun(span.earlierBegin() - 1, span.laterBegin() - 1, 2);
    CommonRun after = new CommonRun(span.earlierEnd() - 1, span.laterEnd() - 1, 2);
    return (before.isIn(earlier, later) && isFree(before.earlier(), before.later(), all))
        || (after.isIn(earlier, later) && isFree(span.earlierEnd(), span.laterEnd(), all));
  }

  private static boolean isFree(int inEarlier, int inLater, List<SpanTokens> all) {
    return all.stream()
        .noneMatch(
            span ->
                (span.earlierBegin() <= inEarlier && inEarlier < span.earlierEnd())
                    || (span.laterBegin() <= inLater && inLater < span.laterEnd()));
  }
}

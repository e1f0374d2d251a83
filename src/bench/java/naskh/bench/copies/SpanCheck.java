package naskh.bench.copies;

import java.util.List;
import java.util.Optional;
import naskh.bench.truth.AllRuns;
import naskh.bench.truth.CommonRun;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.RunChains;
import naskh.bench.truth.SlowPassage;
import naskh.bench.truth.TokenSequence;

/**
 * Whether a span is a passage, looked at alone.
 *
 * <p>Cost: the pairs of equal tokens inside it, and the cube of its number of runs.
 *
 * @param identical most identical tokens of a chain from its one corner to the other; 0 for none
 * @param isPassage whether that chain makes a passage by itself
 * @param isRun whether both sides are identical, token by token
 */
record SpanCheck(int identical, boolean isPassage, boolean isRun) {

  static SpanCheck of(SpanTokens span, TokenSequence earlier, TokenSequence later) {
    PassageRules rules = PassageRules.OF_THE_DESIGN;
    TokenSequence a = earlier.part(span.earlierBegin(), span.earlierEnd());
    TokenSequence b = later.part(span.laterBegin(), span.laterEnd());
    List<CommonRun> runs = AllRuns.of(a, b, Math.min(rules.minRunTokens(), a.count()));
    Optional<SlowPassage> whole =
        new RunChains(runs, rules.maxGapTokens())
            .best(p -> p.earlierTokens() == a.count() && p.laterTokens() == b.count());
    int identical = whole.map(SlowPassage::identical).orElse(0);
    return new SpanCheck(
        identical,
        rules.isPassage(identical, a.count(), b.count()),
        identical == a.count() && identical == b.count());
  }
}

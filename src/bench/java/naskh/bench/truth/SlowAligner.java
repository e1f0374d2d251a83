package naskh.bench.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The passages of two texts, as the design defines them: of all chains of all runs the one with
 * most identical tokens, then again of what is left.
 *
 * <p>Cost: the pairs of equal tokens, and for each passage the cube of the number of runs.
 */
public final class SlowAligner {
  private final PassageRules rules;
  private final List<CommonRun> runs;
  private final BitSet takenEarlier = new BitSet();
  private final BitSet takenLater = new BitSet();
  private final List<SlowPassage> passages = new ArrayList<>();

  private SlowAligner(TokenSequence earlier, TokenSequence later, PassageRules rules) {
    this.rules = rules;
    this.runs = AllRuns.of(earlier, later, rules.minRunTokens());
  }

  /** The passages of two whole texts, in the order of the later one. */
  public static List<SlowPassage> passages(String earlier, String later) {
    TokenizedTexts texts = new TokenizedTexts();
    texts.add("earlier", earlier);
    texts.add("later", later);
    return passages(texts.sequence(0), texts.sequence(1), PassageRules.OF_THE_DESIGN);
  }

  /** The passages, in the order of the later text. */
  public static List<SlowPassage> passages(
      TokenSequence earlier, TokenSequence later, PassageRules rules) {
    SlowAligner aligner = new SlowAligner(earlier, later, rules);
    aligner.takeChains();
    if (runsHoldMost(aligner.runs, earlier, later, rules)) {
      aligner.takeRuns();
    }
    aligner.passages.sort(Comparator.comparingInt(SlowPassage::laterBegin));
    return aligner.passages;
  }

  /** Whether all runs, in any order, hold most of the shorter text. */
  public static boolean runsHoldMost(
      List<CommonRun> runs, TokenSequence earlier, TokenSequence later, PassageRules rules) {
    BitSet inEarlier = new BitSet();
    BitSet inLater = new BitSet();
    runs.forEach(run -> inEarlier.set(run.earlier(), run.earlierEnd()));
    runs.forEach(run -> inLater.set(run.later(), run.laterEnd()));
    boolean earlierIsShorter = earlier.count() <= later.count();
    int held = (earlierIsShorter ? inEarlier : inLater).cardinality();
    return held >= rules.wholeTokens()
        && held >= rules.wholeShare() * Math.min(earlier.count(), later.count());
  }

  private void takeChains() {
    Optional<SlowPassage> best;
    do {
      best =
          new RunChains(free(), rules.maxGapTokens())
              .best(p -> rules.isPassage(p.identical(), p.earlierTokens(), p.laterTokens()));
      best.ifPresent(this::take);
    } while (best.isPresent());
  }

  private void takeRuns() {
    List<CommonRun> free = free();
    while (!free.isEmpty()) {
      CommonRun longest = free.get(0);
      for (CommonRun run : free) {
        longest = run.tokens() > longest.tokens() ? run : longest;
      }
      take(SlowPassage.of(longest));
      free = free();
    }
  }

  private void take(SlowPassage passage) {
    takenEarlier.set(passage.earlierBegin(), passage.earlierEnd());
    takenLater.set(passage.laterBegin(), passage.laterEnd());
    passages.add(passage);
  }

  /** What is still a run without the tokens that belong to a passage. */
  private List<CommonRun> free() {
    List<CommonRun> free = new ArrayList<>();
    for (CommonRun run : runs) {
      int from = 0;
      for (int i = 0; i <= run.tokens(); i++) {
        if (i == run.tokens()
            || takenEarlier.get(run.earlier() + i)
            || takenLater.get(run.later() + i)) {
          if (i - from >= rules.minRunTokens()) {
            free.add(new CommonRun(run.earlier() + from, run.later() + from, i - from));
          }
          from = i + 1;
        }
      }
    }
    return free;
  }
}

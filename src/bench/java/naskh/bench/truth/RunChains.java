package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chains of runs that follow each other closely in both texts: from each run, to each later one,
 * the chain with most identical tokens. Of two runs that overlap the second one loses the tokens
 * that they share.
 *
 * <p>Cost: the cube of the number of runs.
 */
public final class RunChains {
  private static final int NO_CHAIN = -1;

  private final List<CommonRun> runs;
  private final int maxGapTokens;

  public RunChains(List<CommonRun> runs, int maxGapTokens) {
    this.runs = new ArrayList<>(runs);
    this.runs.sort(Comparator.comparingInt(CommonRun::later).thenComparingInt(CommonRun::earlier));
    this.maxGapTokens = maxGapTokens;
  }

  /**
   * Of the chains that pass the one with most identical tokens; of equal ones the one that begins
   * first in the later text.
   */
  public Optional<SlowPassage> best(Predicate<SlowPassage> passes) {
    SlowPassage best = null;
    for (int from = 0; from < runs.size(); from++) {
      int[] identical = identicalFrom(from);
      for (int to = from; to < runs.size(); to++) {
        if (identical[to] > (best == null ? 0 : best.identical())) {
          SlowPassage chain = chain(runs.get(from), runs.get(to), identical[to]);
          best = passes.test(chain) ? chain : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static SlowPassage chain(CommonRun first, CommonRun last, int identical) {
    return new SlowPassage(
        first.earlier(), last.earlierEnd(), first.later(), last.laterEnd(), identical);
  }

  /** Most identical tokens of a chain from run {@code from} to each run. */
  private int[] identicalFrom(int from) {
    int[] most = new int[runs.size()];
    Arrays.fill(most, NO_CHAIN);
    most[from] = runs.get(from).tokens();
    for (int to = from + 1; to < most.length; to++) {
      CommonRun run = runs.get(to);
      for (int before = from; before < to; before++) {
        if (most[before] != NO_CHAIN) {
          int added = added(runs.get(before), run);
          most[to] = Math.max(most[to], added == 0 ? NO_CHAIN : most[before] + added);
        }
      }
    }
    return most;
  }

  /** Tokens that {@code run} adds behind {@code before}; none where it does not follow. */
  private int added(CommonRun before, CommonRun run) {
    int overlap =
        Math.max(0, Math.max(before.earlierEnd() - run.earlier(), before.laterEnd() - run.later()));
    int gap =
        overlap + Math.max(run.earlier() - before.earlierEnd(), run.later() - before.laterEnd());
    boolean follows =
        run.earlier() > before.earlier() && run.later() > before.later() && gap <= maxGapTokens;
    return follows ? Math.max(0, run.tokens() - overlap) : 0;
  }
}

package naskh.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import naskh.text.HashedTokens;

/**
 * Aligns two articles to the passages that they share, through small edits, moved blocks included.
 *
 * <p>Runs that follow each other closely in both articles are chained; a chain that is not
 * identical enough is cut at its widest gap. The chain with most identical tokens comes first (tie:
 * the one that begins first in the later article), and a token belongs to one passage at most.
 */
final class Alignment {
  private final AlignOptions options;
  private final BitSet takenEarlier = new BitSet();
  private final BitSet takenLater = new BitSet();
  private final List<Passage> passages = new ArrayList<>();

  private Alignment(AlignOptions options) {
    this.options = options;
  }

  /** The passages of two articles, in the order of the later one. */
  static List<Passage> of(HashedTokens earlier, HashedTokens later, AlignOptions options) {
    List<Run> runs = Runs.find(earlier, later, options.minRunTokens());
    Alignment alignment = new Alignment(options);
    alignment.takeChains(runs);
    if (alignment.holdsMostOf(runs, Math.min(earlier.count(), later.count()))) {
      alignment.takeSingly(runs);
    }
    alignment.passages.sort(Comparator.comparingInt(Passage::laterBegin));
    return alignment.passages;
  }

  private void takeChains(List<Run> runs) {
    List<List<Run>> chains = new ArrayList<>();
    for (List<Run> chain : chained(runs)) {
      addDense(chain, chains);
    }
    chains.sort(
        Comparator.comparingInt((List<Run> chain) -> -Passage.of(chain).identical())
            .thenComparing(chain -> chain.get(0).later()));
    for (List<Run> chain : chains) {
      List<Run> free = new ArrayList<>();
      chain.forEach(run -> free.addAll(untaken(run)));
      List<List<Run>> rest = new ArrayList<>();
      chained(free).forEach(part -> addDense(part, rest));
      rest.stream().filter(this::isPassage).forEach(this::take);
    }
  }

  /** Puts runs that follow each other closely in both articles into chains. */
  private List<List<Run>> chained(List<Run> runs) {
    List<List<Run>> chains = new ArrayList<>();
    for (Run run : runs) {
      List<Run> best = null;
      // Chains that ended further back are out of reach: runs come in the order of the later text.
      for (int i = chains.size() - 1; i >= Math.max(0, chains.size() - 4); i--) {
        if (follows(chains.get(i), run) && (best == null || wider(best, chains.get(i)))) {
          best = chains.get(i);
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        chains.add(best);
        best.add(run);
      } else {
        best.add(run.without(overlap(best, run)));
      }
    }
    return chains;
  }

  private static boolean wider(List<Run> chain, List<Run> other) {
    return Passage.of(other).identical() > Passage.of(chain).identical();
  }

  private boolean follows(List<Run> chain, Run run) {
    Run last = chain.get(chain.size() - 1);
    int overlap = overlap(chain, run);
    return run.earlier() + overlap - last.earlierEnd() <= options.maxGapTokens()
        && run.later() + overlap - last.laterEnd() <= options.maxGapTokens()
        && run.tokens() > overlap
        && run.earlier() > last.earlier();
  }

  private static int overlap(List<Run> chain, Run run) {
    Run last = chain.get(chain.size() - 1);
    return Math.max(0, Math.max(last.earlierEnd() - run.earlier(), last.laterEnd() - run.later()));
  }

  /** Adds {@code chain}, cut at its widest gaps until each part is identical enough. */
  private void addDense(List<Run> chain, List<List<Run>> chains) {
    if (chain.size() == 1 || Passage.of(chain).identicalShare() >= options.minIdenticalShare()) {
      chains.add(chain);
      return;
    }
    int cut = 1;
    for (int i = 2; i < chain.size(); i++) {
      cut = gapBefore(chain, i) > gapBefore(chain, cut) ? i : cut;
    }
    addDense(chain.subList(0, cut), chains);
    addDense(chain.subList(cut, chain.size()), chains);
  }

  private static int gapBefore(List<Run> chain, int i) {
    Run before = chain.get(i - 1);
    Run run = chain.get(i);
    return Math.max(run.earlier() - before.earlierEnd(), run.later() - before.laterEnd());
  }

  private boolean isPassage(List<Run> chain) {
    return Passage.of(chain).identical() >= options.minPassageTokens();
  }

  private void take(List<Run> chain) {
    Passage passage = Passage.of(chain);
    takenEarlier.set(passage.earlierBegin(), passage.earlierEnd());
    takenLater.set(passage.laterBegin(), passage.laterEnd());
    passages.add(passage);
  }

  /** The parts of a run that belong to no passage yet and are still runs. */
  private List<Run> untaken(Run run) {
    List<Run> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= run.tokens(); i++) {
      boolean end =
          i == run.tokens()
              || takenEarlier.get(run.earlier() + i)
              || takenLater.get(run.later() + i);
      if (end) {
        if (i - from >= Math.min(options.minRunTokens(), run.tokens())) {
          parts.add(new Run(run.earlier() + from, run.later() + from, i - from));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private boolean holdsMostOf(List<Run> runs, int shorterTokens) {
    BitSet held = new BitSet();
    BitSet heldEarlier = new BitSet();
    for (Run run : runs) {
      held.set(run.later(), run.laterEnd());
      heldEarlier.set(run.earlier(), run.earlierEnd());
    }
    int tokens = Math.min(held.cardinality(), heldEarlier.cardinality());
    return tokens >= options.wholeTokens() && tokens >= options.wholeShare() * shorterTokens;
  }

  private void takeSingly(List<Run> runs) {
    for (Run run : runs) {
      untaken(run).forEach(part -> take(List.of(part)));
    }
  }
}

package naskh.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Aligns two articles to the passages that they share, through small edits, moved blocks included.
 *
 * <p>Runs that follow each other closely in both articles are chained; a chain that is not
 * identical enough is cut at its widest gaps. The chain with most identical tokens comes first
 * (tie: the one that begins first in the later article), and a token belongs to one passage at
 * most.
 *
 * <p>Cost: linear in the tokens of both articles, but for a sort of the chains.
 */
public final class Alignment {
  /** Chains that a run may continue; others ended further back, since runs come in order. */
  private static final int OPEN_CHAINS = 4;

  private final AlignOptions options;
  private final int minRunTokens;
  private final List<Run> runs;
  private final int earlierTokens;
  private final int laterTokens;
  private final BitSet takenEarlier = new BitSet();
  private final BitSet takenLater = new BitSet();
  private final List<Passage> passages = new ArrayList<>();

  private Alignment(SharedText shared, AlignOptions options) {
    this.options = options;
    this.minRunTokens = shared.earlier().shingles().size();
    this.runs = shared.runs();
    this.earlierTokens = shared.earlier().count();
    this.laterTokens = shared.later().count();
  }

  /** The passages of two articles, in the order of the later one. */
  public static List<Passage> of(SharedText shared, AlignOptions options) {
    Alignment alignment = new Alignment(shared, options);
    alignment.takeChains();
    if (alignment.isWhole()) {
      alignment.takeSingly();
    }
    return alignment.inOrder();
  }

  /** The same where all runs count as passages, however short the two are. */
  public static List<Passage> ofRuns(SharedText shared, AlignOptions options) {
    Alignment alignment = new Alignment(shared, options);
    alignment.takeChains();
    alignment.takeSingly();
    return alignment.inOrder();
  }

  private List<Passage> inOrder() {
    passages.sort(Comparator.comparingInt(Passage::laterBegin));
    return passages;
  }

  private void takeChains() {
    List<Chain> chains = dense(runs);
    chains.sort(
        Comparator.comparingInt((Chain chain) -> -chain.identical())
            .thenComparing(chain -> chain.runs().get(0).later()));
    for (Chain chain : chains) {
      List<Run> free = new ArrayList<>();
      chain.runs().forEach(run -> addUntaken(run, free));
      dense(free).stream()
          .filter(part -> part.identical() >= options.minPassageTokens())
          .forEach(part -> take(part.passage()));
    }
  }

  private List<Chain> dense(List<Run> some) {
    List<Chain> dense = new ArrayList<>();
    for (Chain chain : chained(some)) {
      chain.dense(options.minIdenticalShare(), dense::add);
    }
    return dense;
  }

  /** Puts runs that follow each other closely in both articles into chains. */
  private List<Chain> chained(List<Run> some) {
    List<Chain> chains = new ArrayList<>();
    for (Run run : some) {
      Chain best = null;
      for (int i = chains.size() - 1; i >= Math.max(0, chains.size() - OPEN_CHAINS); i--) {
        Chain chain = chains.get(i);
        if (follows(chain, run) && (best == null || chain.identical() > best.identical())) {
          best = chain;
        }
      }
      if (best == null) {
        best = new Chain();
        chains.add(best);
        best.add(run);
      } else {
        best.add(run.without(overlap(best, run)));
      }
    }
    return chains;
  }

  private boolean follows(Chain chain, Run run) {
    Run last = chain.last();
    int overlap = overlap(chain, run);
    return run.earlier() + overlap - last.earlierEnd() <= options.maxGapTokens()
        && run.later() + overlap - last.laterEnd() <= options.maxGapTokens()
        && run.tokens() > overlap
        && run.earlier() > last.earlier();
  }

  private static int overlap(Chain chain, Run run) {
    Run last = chain.last();
    return Math.max(0, Math.max(last.earlierEnd() - run.earlier(), last.laterEnd() - run.later()));
  }

  private void take(Passage passage) {
    takenEarlier.set(passage.earlierBegin(), passage.earlierEnd());
    takenLater.set(passage.laterBegin(), passage.laterEnd());
    passages.add(passage);
  }

  /** Adds the parts of a run that belong to no passage yet and are still runs. */
  private void addUntaken(Run run, List<Run> parts) {
    int from = 0;
    for (int i = 0; i <= run.tokens(); i++) {
      boolean end =
          i == run.tokens()
              || takenEarlier.get(run.earlier() + i)
              || takenLater.get(run.later() + i);
      if (end) {
        if (i > from && i - from >= Math.min(minRunTokens, run.tokens())) {
          parts.add(new Run(run.earlier() + from, run.later() + from, i - from));
        }
        from = i + 1;
      }
    }
  }

  /** Whether all runs hold most of the shorter article. */
  private boolean isWhole() {
    boolean earlierIsShorter = earlierTokens <= laterTokens;
    BitSet inShorter = new BitSet();
    for (Run run : runs) {
      if (earlierIsShorter) {
        inShorter.set(run.earlier(), run.earlierEnd());
      } else {
        inShorter.set(run.later(), run.laterEnd());
      }
    }
    int tokens = inShorter.cardinality();
    return tokens >= options.wholeTokens()
        && tokens >= options.wholeShare() * Math.min(earlierTokens, laterTokens);
  }

  private void takeSingly() {
    for (Run run : runs) {
      List<Run> parts = new ArrayList<>();
      addUntaken(run, parts);
      parts.forEach(part -> take(Chain.of(List.of(part)).passage()));
    }
  }
}

package naskh.align;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naskh.fingerprint.FormulaMarks;

/**
 * Decides for a pair of texts which of their runs are the frame of a formula that each of them
 * fills otherwise: such runs are no reuse.
 *
 * <p>Runs that follow each other are chained over slots. A slot differs where both texts have
 * telling words there, most of them not the same; where the filling is the same, it counts by how
 * rare it is. A chain is refused if it is mostly frame, several slots differ, and what differs
 * outweighs what agrees. The same is asked of all runs together.
 *
 * <p>Cost: linear in the runs and the tokens between them.
 */
final class Fillings {
  /** Chains that a run may continue; others ended further back. */
  private static final int OPEN_CHAINS = 4;

  /** Tokens between two runs, a long enumeration of names or places. */
  private static final int MOST_SLOT_TOKENS = 30;

  /** Tokens by which two runs overlap where a phrase is repeated. */
  private static final int MOST_OVERLAP = 4;

  /** Tokens at the outer edge of a chain that are compared as a slot. */
  private static final int EDGE_TOKENS = 4;

  /** Tokens of frame without which a chain is a phrase. */
  private static final int LEAST_FRAME_TOKENS = 15;

  /** Of the tokens of a chain, so many belong to the frame. */
  private static final double LEAST_FRAME_SHARE = 0.5;

  /** … and of all runs together, which may hold a report beside the formula. */
  private static final double LEAST_FRAME_SHARE_OF_ALL = 0.8;

  /** One slot may differ by an edit. */
  private static final int LEAST_DIFFERING = 2;

  /** A slot that differs in so many tokens, at least; edits of a long report are fewer. */
  private static final int MOST_TOKENS_A_DIFFERENCE = 60;

  /**
   * What a differing slot speaks against the same filling: 4.3 bits, since copies differ in about
   * one slot of twenty. In thirds of a bit, as {@link FormulaMarks#information}.
   */
  private static final int DIFFERING = 13;

  /** What speaks against it in all, at least: 3 bits, in thirds. */
  private static final int LEAST = 9;

  /** Slots are the same where so much of the telling words of both is. */
  private static final double SAME_WORDS = 0.5;

  private final ComparedText earlier;
  private final ComparedText later;
  private final FormulaMarks marksOfEarlier;
  private final FormulaMarks marksOfLater;
  private final int shingleTokens;

  private Fillings(ComparedText earlier, ComparedText later) {
    this.earlier = earlier;
    this.later = later;
    marksOfEarlier = earlier.text().marks();
    marksOfLater = later.text().marks();
    shingleTokens = later.shingles().size();
  }

  /** The runs of two texts that are reuse, in their order. */
  static List<Run> reused(List<Run> runs, ComparedText earlier, ComparedText later) {
    if (earlier.text().marks() == null || later.text().marks() == null) {
      return runs;
    }
    return new Fillings(earlier, later).reused(runs);
  }

  private List<Run> reused(List<Run> runs) {
    Set<Run> refused = new HashSet<>();
    Evidence all = new Evidence();
    for (List<Run> chain : chained(runs)) {
      Evidence evidence = evidence(chain);
      all.add(evidence);
      if (evidence.isOtherFilling(LEAST_FRAME_SHARE)) {
        refused.addAll(chain);
      }
    }
    if (all.isOtherFilling(LEAST_FRAME_SHARE_OF_ALL)) {
      return List.of();
    }
    return refused.isEmpty() ? runs : runs.stream().filter(run -> !refused.contains(run)).toList();
  }

  private static List<List<Run>> chained(List<Run> runs) {
    List<List<Run>> chains = new ArrayList<>();
    for (Run run : runs) {
      List<Run> followed = null;
      for (int i = chains.size() - 1;
          followed == null && i >= Math.max(0, chains.size() - OPEN_CHAINS);
          i--) {
        List<Run> chain = chains.get(i);
        followed = follows(chain.get(chain.size() - 1), run) ? chain : null;
      }
      if (followed == null) {
        followed = new ArrayList<>();
        chains.add(followed);
      }
      followed.add(run);
    }
    return chains;
  }

  private static boolean follows(Run last, Run run) {
    int gap = run.earlier() - last.earlierEnd();
    return gap >= -MOST_OVERLAP
        && gap <= MOST_SLOT_TOKENS
        && run.later() - last.laterEnd() <= MOST_SLOT_TOKENS
        && run.earlier() > last.earlier();
  }

  /** What speaks for and against the same filling. */
  private static final class Evidence {
    private int tokens;
    private int frameTokens;

    /** What differs: a name that stands in three slots differs once. */
    private final Set<Difference> differing = new HashSet<>();

    /** The information of each word that agrees. */
    private final Long2IntOpenHashMap agreeing = new Long2IntOpenHashMap();

    void add(Evidence other) {
      tokens += other.tokens;
      frameTokens += other.frameTokens;
      differing.addAll(other.differing);
      other.agreeing.forEach(this::addAgreeing);
    }

    void addAgreeing(long word, int information) {
      agreeing.mergeInt(word, information, Math::max);
    }

    boolean isOtherFilling(double leastFrameShare) {
      int agreeingUnits = agreeing.values().intStream().sum();
      return frameTokens >= LEAST_FRAME_TOKENS
          && frameTokens >= leastFrameShare * tokens
          && differing.size() >= LEAST_DIFFERING
          && differing.size() * MOST_TOKENS_A_DIFFERENCE >= tokens
          && DIFFERING * differing.size() - agreeingUnits >= LEAST;
    }
  }

  /** Telling words that one text has in a slot and not the other, and the other way round. */
  private record Difference(LongSet ofEarlier, LongSet ofLater) {}

  private Evidence evidence(List<Run> chain) {
    Evidence evidence = new Evidence();
    chain.forEach(run -> addAgreeing(run, evidence));
    for (int i = 1; i < chain.size(); i++) {
      Run before = chain.get(i - 1);
      Run behind = chain.get(i);
      addDiffering(before, behind, evidence);
    }
    addDifferingBehind(chain.get(chain.size() - 1), evidence);
    addDifferingBefore(chain.get(0), evidence);
    return evidence;
  }

  /** Adds the frame in a run, and the slots in it, which both texts fill alike. */
  private void addAgreeing(Run run, Evidence evidence) {
    evidence.tokens += run.tokens();
    int covered = run.earlier();
    for (int i = run.earlier(); i + shingleTokens <= run.earlierEnd(); i++) {
      if (!marksOfEarlier.isContext(i)) {
        continue;
      }
      evidence.frameTokens += i + shingleTokens - Math.max(covered, i);
      covered = i + shingleTokens;
      if (marksOfEarlier.isVariedBehind(i) && i + shingleTokens < run.earlierEnd()) {
        evidence.addAgreeing(
            earlier.text().token(i + shingleTokens), marksOfEarlier.information(i));
      }
    }
  }

  private void addDiffering(Run before, Run behind, Evidence evidence) {
    if (hasSlot(marksOfEarlier, before.earlierEnd(), behind.earlier())
        || hasSlot(marksOfLater, before.laterEnd(), behind.later())) {
      addDifference(
          before.earlierEnd(), behind.earlier(), before.laterEnd(), behind.later(), evidence);
    }
  }

  /** Whether a varied context adjoins a token from {@code begin} to {@code end}, exclusive. */
  private boolean hasSlot(FormulaMarks marks, int begin, int end) {
    for (int token = begin; token < end; token++) {
      if (marks.isVariedBehind(token - shingleTokens) || marks.isVariedBefore(token + 1)) {
        return true;
      }
    }
    return false;
  }

  private void addDifferingBehind(Run last, Evidence evidence) {
    if (marksOfEarlier.isVariedBehind(last.earlierEnd() - shingleTokens)
        && goesOnBehind(marksOfEarlier, last.earlierEnd())
        && goesOnBehind(marksOfLater, last.laterEnd())) {
      addDifference(
          last.earlierEnd(),
          last.earlierEnd() + EDGE_TOKENS,
          last.laterEnd(),
          last.laterEnd() + EDGE_TOKENS,
          evidence);
    }
  }

  private void addDifferingBefore(Run first, Evidence evidence) {
    if (marksOfEarlier.isVariedBefore(first.earlier())
        && goesOnBefore(marksOfEarlier, first.earlier() - 1)
        && goesOnBefore(marksOfLater, first.later() - 1)) {
      addDifference(
          first.earlier() - EDGE_TOKENS,
          first.earlier(),
          first.later() - EDGE_TOKENS,
          first.later(),
          evidence);
    }
  }

  /**
   * Whether the frame goes on behind the longest slot that begins with a token; a context that
   * holds a number goes over it.
   */
  private boolean goesOnBehind(FormulaMarks marks, int slot) {
    return hasContext(marks, slot + 2 - shingleTokens, slot + MOST_SLOT_TOKENS);
  }

  /** Whether it goes on before the longest slot that ends with a token. */
  private boolean goesOnBefore(FormulaMarks marks, int slot) {
    return hasContext(marks, slot - MOST_SLOT_TOKENS - shingleTokens, slot - 1);
  }

  private static boolean hasContext(FormulaMarks marks, int first, int last) {
    for (int token = first; token <= last; token++) {
      if (marks.isContext(token)) {
        return true;
      }
    }
    return false;
  }

  /** Adds two stretches if the telling words of them are others; both have some. */
  private void addDifference(
      int earlierBegin, int earlierEnd, int laterBegin, int laterEnd, Evidence evidence) {
    LongSet ofEarlier = telling(earlier, marksOfEarlier, earlierBegin, earlierEnd);
    LongSet ofLater = telling(later, marksOfLater, laterBegin, laterEnd);
    if (ofEarlier.isEmpty() || ofLater.isEmpty()) {
      return;
    }
    int all = ofEarlier.size() + ofLater.size();
    LongSet inBoth = new LongOpenHashSet(ofEarlier);
    inBoth.retainAll(ofLater);
    if (inBoth.size() < SAME_WORDS * (all - inBoth.size())) {
      ofEarlier.removeAll(inBoth);
      ofLater.removeAll(inBoth);
      evidence.differing.add(new Difference(ofEarlier, ofLater));
    }
  }

  private static LongSet telling(ComparedText text, FormulaMarks marks, int begin, int end) {
    LongSet words = new LongOpenHashSet();
    for (int token = Math.max(0, begin); token < Math.min(end, text.count()); token++) {
      if (marks.isTelling(token)) {
        words.add(text.text().token(token));
      }
    }
    return words;
  }
}

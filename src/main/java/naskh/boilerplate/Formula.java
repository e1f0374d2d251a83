package naskh.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;

/**
 * The formulas in one article: stretches that are mostly frame, with slots in between.
 *
 * <p>Cost: linear in the tokens.
 *
 * @param stretches in their order
 * @param marks of the contexts in these stretches; null where there is none
 * @param matter tokens of stretches that are what the article is about
 */
record Formula(List<FormulaStretch> stretches, FormulaMarks marks, BitSet matter) {
  static final Formula NONE = new Formula(List.of(), null, new BitSet());

  /** A stretch that is so much of its page is what the article is about, not a part of the page. */
  private static final double MATTER_SHARE = 0.5;

  /** Tokens between two parts of a frame. */
  private static final int MOST_SLOT_TOKENS = 12;

  /** Tokens of frame without which a stretch is a phrase. */
  private static final int LEAST_FRAME_TOKENS = 15;

  /** One place that varies is a figure that grows. */
  private static final int LEAST_SLOTS = 2;

  /** Of a stretch, so much is frame. */
  private static final double LEAST_FRAME_SHARE = 0.5;

  /**
   * A word that a text of 150 distinct words holds with a smaller chance than this is telling: few
   * articles have it.
   */
  private static final double TELLING = 0.2;

  private static final int USUAL_WORDS = 150;

  /**
   * Finds them.
   *
   * @param furniture what is no main text
   */
  static Formula of(PageText text, PageContexts found, List<Block> furniture, WordUse use) {
    FormulaMarks contexts = found.marks();
    for (int i = 0; i < text.count(); i++) {
      if (HashedTokens.hasDigit(text.token(i)) || use.chance(text.stem(i), USUAL_WORDS) < TELLING) {
        contexts.addTelling(i);
      }
    }
    BitSet cut = new BitSet();
    furniture.forEach(block -> cut.set(block.begin(), block.end()));
    BitSet frame = contexts.frame(Shingling.TOKENS);
    frame.andNot(cut);
    List<FormulaStretch> stretches = new ArrayList<>();
    BitSet matter = new BitSet();
    BitSet within = new BitSet();
    int at = frame.nextSetBit(0);
    while (at >= 0) {
      int end = stretchEnd(frame, cut, at);
      int[] own = found.ownOf(at, end);
      BitSet slots =
          contexts.slots(Shingling.TOKENS, place -> Arrays.binarySearch(own, place) >= 0);
      if (isFormula(tokensOf(own), slots, at, end)) {
        within.set(at, end);
        if (end - at >= MATTER_SHARE * text.count()) {
          matter.or(tokensOf(own));
        }
        stretches.add(FormulaStretch.of(frames(frame, slots, at, end), found, own));
      }
      at = frame.nextSetBit(end);
    }
    if (stretches.isEmpty()) {
      return NONE;
    }
    contexts.keepContexts(within, Shingling.TOKENS);
    return new Formula(stretches, contexts, matter);
  }

  /**
   * Whether most of {@code block} is what the article is about: that the pages with a formula have
   * nothing else in common looks like furniture.
   */
  boolean isMatter(Block block) {
    return 2 * matter.get(block.begin(), block.end()).cardinality() > block.tokens();
  }

  private static int stretchEnd(BitSet frame, BitSet cut, int begin) {
    int end = frame.nextClearBit(begin);
    while (true) {
      int next = frame.nextSetBit(end);
      int nextCut = cut.nextSetBit(end);
      if (next < 0 || next - end > MOST_SLOT_TOKENS || (nextCut >= 0 && nextCut < next)) {
        return end;
      }
      end = frame.nextClearBit(next);
    }
  }

  static BitSet tokensOf(int[] contexts) {
    BitSet tokens = new BitSet();
    for (int context : contexts) {
      tokens.set(context, context + Shingling.TOKENS);
    }
    return tokens;
  }

  /** Whether a stretch is one, given the tokens of its own contexts, and the slots next to them. */
  private static boolean isFormula(BitSet frame, BitSet slots, int begin, int end) {
    frame.andNot(slots);
    int tokens = frame.cardinality();
    return tokens >= LEAST_FRAME_TOKENS
        && tokens >= LEAST_FRAME_SHARE * (end - begin)
        && slotCount(slots, begin, end) >= LEAST_SLOTS;
  }

  /** Slots of neighbouring tokens are one. */
  private static int slotCount(BitSet slots, int begin, int end) {
    int count = 0;
    int at = slots.nextSetBit(begin);
    while (at >= 0 && at < end) {
      count++;
      at = slots.nextSetBit(slots.nextClearBit(at));
    }
    return count;
  }

  /** Runs of tokens of the frame that are in no slot. */
  static List<Block> frames(BitSet frame, BitSet slots, int begin, int end) {
    List<Block> frames = new ArrayList<>();
    int first = begin;
    for (int i = begin; i <= end; i++) {
      if (i == end || !frame.get(i) || slots.get(i)) {
        if (i > first) {
          frames.add(new Block(first, i));
        }
        first = i + 1;
      }
    }
    return frames;
  }
}

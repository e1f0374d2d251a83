package naskh.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * What a page says outside its blocks, and in its lead: an article's lead recurs where it is
 * appended to other pages, yet it is what the page is about.
 */
final class Rest {
  /** A page with less text of its own does not tell what belongs to it. */
  private static final int MIN_TOKENS = 15;

  /** Fewer tokens between two blocks are the slots of a formula, or the edits of a copy. */
  private static final int MIN_STRETCH = 8;

  /** Tokens that hold a lead. */
  private static final int LEAD = 45;

  private final long[] stems;
  private final boolean[] inBlocks;
  private final int ownTokens;
  private final long[] own;
  private final long[] withLead;

  /** Of a page with these {@code stems}, one a token. */
  Rest(Page page, long[] stems, List<Block> blocks) {
    this.stems = stems;
    ownTokens = inStretches(page.recurring());
    inBlocks = new boolean[stems.length];
    blocks.forEach(block -> Arrays.fill(inBlocks, block.begin(), block.end(), true));
    own = words(0);
    withLead = words(LEAD);
  }

  /** Tokens that recur nowhere, in stretches of at least {@link #MIN_STRETCH}. */
  private static int inStretches(boolean[] recurs) {
    int tokens = 0;
    int begin = 0;
    for (int i = 0; i <= recurs.length; i++) {
      if (i == recurs.length || recurs[i]) {
        tokens += i - begin < MIN_STRETCH ? 0 : i - begin;
        begin = i + 1;
      }
    }
    return tokens;
  }

  /** The distinct words that stand in no block, or before token {@code lead}. */
  private long[] words(int lead) {
    long[] words = new long[stems.length];
    int count = 0;
    for (int i = 0; i < stems.length; i++) {
      if (!inBlocks[i] || i < lead) {
        words[count++] = stems[i];
      }
    }
    return Stems.set(words, count);
  }

  /**
   * How much {@code block} has to do with it, as {@link Relatedness} tells: 0 where the page has
   * too little text of its own, and all it can where the block is more than that.
   */
  double related(Block block, WordUse use) {
    if (ownTokens < MIN_TOKENS) {
      return 0;
    }
    if (block.tokens() > ownTokens) {
      return Relatedness.MOST;
    }
    long[] rest = block.opens() ? own : block.begin() < LEAD ? words(block.begin()) : withLead;
    long[] words = Arrays.copyOfRange(stems, block.begin(), block.end());
    return Relatedness.of(Stems.set(words, words.length), rest, use);
  }
}

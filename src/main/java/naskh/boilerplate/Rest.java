package naskh.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * What a page says outside its blocks, and in its lead: an article's lead recurs where it is
 * appended to other pages, yet it is what the page is about.
 */
final class Rest {
  /** A page with less text of its own cannot tell what belongs to it. */
  private static final int MIN_TOKENS = 15;

  /** Tokens that hold a lead. */
  private static final int LEAD = 45;

  private final long[] stems;
  private final boolean[] recurs;
  private final long[] own;
  private final int ownTokens;
  private final long[] withLead;
  private final int withLeadTokens;

  /** Of a page with these {@code stems}, one a token. */
  Rest(long[] stems, List<Block> blocks) {
    this.stems = stems;
    recurs = new boolean[stems.length];
    blocks.forEach(block -> Arrays.fill(recurs, block.begin(), block.end(), true));
    long[] words = new long[stems.length];
    ownTokens = collect(words, 0);
    own = Stems.set(words, ownTokens);
    withLeadTokens = collect(words, LEAD);
    withLead = Stems.set(words, withLeadTokens);
  }

  private int collect(long[] words, int lead) {
    int count = 0;
    for (int i = 0; i < stems.length; i++) {
      if (!recurs[i] || i < lead) {
        words[count++] = stems[i];
      }
    }
    return count;
  }

  /** How much {@code block} has to do with it; where there is too little of it, all it can. */
  double related(Block block, WordUse use) {
    long[] rest = withLead;
    int tokens = withLeadTokens;
    if (block.opens()) {
      rest = own;
      tokens = ownTokens;
    } else if (block.begin() < LEAD) {
      long[] words = new long[stems.length];
      tokens = collect(words, block.begin());
      rest = Stems.set(words, tokens);
    }
    if (tokens < MIN_TOKENS) {
      return Relatedness.MOST;
    }
    long[] words = Arrays.copyOfRange(stems, block.begin(), block.end());
    return Relatedness.of(Stems.set(words, words.length), rest, use);
  }
}

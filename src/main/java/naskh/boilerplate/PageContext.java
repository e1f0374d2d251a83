package naskh.boilerplate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import naskh.fingerprint.PageText;

/**
 * What a page says outside its blocks, and in its lead: an article's lead recurs where it is
 * appended to other pages, yet it is what the page is about.
 */
final class PageContext {
  /** A page with less text of its own does not tell what belongs to it. */
  private static final int MIN_TOKENS = 15;

  /** Fewer tokens between two blocks are the slots of a formula, or the edits of a copy. */
  private static final int MIN_STRETCH = 8;

  /** Tokens that hold a lead. */
  private static final int LEAD = 45;

  private static final Block NO_BLOCK = new Block(0, 0);

  private final PageText text;
  private final Continued continued;
  private final boolean[] isOwn;
  private final boolean[] isLead;
  private final int ownTokens;
  private int[] rest;

  PageContext(Page page, List<Block> blocks) {
    text = page.text;
    continued = new Continued(page);
    ownTokens = page.ownStretches().filter(tokens -> tokens >= MIN_STRETCH).sum();
    isOwn = new boolean[text.count()];
    Arrays.fill(isOwn, true);
    blocks.forEach(block -> Arrays.fill(isOwn, block.begin(), block.end(), false));
    isLead = lead(page, isOwn, blocks);
  }

  /** The first tokens that are the page's own or stand further down on all other pages. */
  private static boolean[] lead(Page page, boolean[] isOwn, List<Block> blocks) {
    boolean[] candidates = isOwn.clone();
    blocks.stream()
        .filter(block -> page.elsewhere(block) >= Page.OPENING)
        .forEach(block -> Arrays.fill(candidates, block.begin(), block.end(), true));
    boolean[] lead = new boolean[candidates.length];
    int left = LEAD;
    for (int i = 0; i < lead.length && left > 0; i++) {
      lead[i] = candidates[i];
      left -= candidates[i] ? 1 : 0;
    }
    return lead;
  }

  /**
   * How much {@code block} has to do with it, as {@link Relatedness} tells: 0 where the page has
   * too little text of its own, and all it can where most of the page is the report that the block
   * is part of.
   */
  double related(Block block, WordUse use) {
    if (continued.isReport(block) && continued.tokens(block) > ownTokens) {
      return Relatedness.MOST;
    }
    if (ownTokens < MIN_TOKENS) {
      return 0;
    }
    int[] words = text.stems(block.begin(), block.end());
    return Relatedness.of(words, restOf(block), use);
  }

  /** The same words for most blocks, since few hold any of the lead. */
  private int[] restOf(Block block) {
    if (IntStream.range(block.begin(), block.end()).anyMatch(i -> isLead[i])) {
      return wordsWithout(block);
    }
    if (rest == null) {
      rest = wordsWithout(NO_BLOCK);
    }
    return rest;
  }

  private int[] wordsWithout(Block block) {
    int[] words = new int[text.count()];
    int count = 0;
    for (int i = 0; i < text.count(); i++) {
      if (isOwn[i] || (isLead[i] && (i < block.begin() || i >= block.end()))) {
        words[count++] = text.stem(i);
      }
    }
    return PageText.distinct(Arrays.copyOf(words, count));
  }
}

package naskh.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * The score of each block of a page, in nats: above 0 for what belongs to the page, below 0 for
 * furniture. It adds up the votes of all pages that hold the block, how closely those pages follow
 * each other, whether the block is the lead of another article, and whether the page goes on with
 * that article.
 */
final class BlockScores {
  /**
   * What speaks for a block or against it weighs at most so much, however many pages hold it. What
   * belongs to its page so much is in neither head nor tail.
   */
  static final double MOST = 8;

  /** What each page that holds a block must say against it before it counts. */
  private static final double PAGE_COST = 0.5;

  /**
   * What it says for a block that the page goes on with the article it is from; that page after
   * page has it then says nothing against it, for updates follow each other, and the lead of a
   * report that others show is its own …
   */
  private static final double REPORT = 12;

  /** … but not on more than so many pages in a row: a notice may be as long as a report. */
  private static final int AFFAIR = 50;

  /** What it says against a block that it is the lead of another article. */
  private static final double LEAD = 3;

  /** The most that votes can say for a lead of another article: its own affair fills a tail. */
  private static final double LEAD_FOR = 1;

  private final Page page;
  private final EvidenceSums votings;
  private final int minPages;
  private final Continued continued;

  private BlockScores(Page page, EvidenceSums votings, int minPages) {
    this.page = page;
    this.votings = votings;
    this.minPages = minPages;
    continued = new Continued(page);
  }

  /** Of the {@code blocks} of a page, in their order. */
  static double[] of(Page page, List<Block> blocks, EvidenceSums votings, int minPages) {
    BlockScores scores = new BlockScores(page, votings, minPages);
    return blocks.stream().mapToDouble(scores::of).toArray();
  }

  private double of(Block block) {
    int[] pages = new int[block.shinglesEnd() - block.begin()];
    double[] votes = new double[pages.length];
    double[] dense = new double[pages.length];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = page.pages[block.begin() + i];
      votes[i] = votings.sum(block.begin() + i);
      dense[i] = page.dense[block.begin() + i];
    }
    Arrays.sort(pages);
    Arrays.sort(votes);
    int holders = pages[pages.length / 2];
    Arrays.sort(dense);
    // What is on more pages than an affair has is common whatever words they share with it.
    double score = Math.min(votes[votes.length / 2], AFFAIR * Relatedness.MOST);
    double furniture = dense[dense.length / 2];
    if (furniture <= 0 && page.opensBelowParts(block)) {
      return MOST;
    }
    if (continued.isReport(block)) {
      score += REPORT;
      furniture = furniture > 0 ? Math.max(0, furniture - AFFAIR * Density.MOST_FOR) : furniture;
    } else if (page.isLeadOfAnother(block)) {
      score = Math.min(score, LEAD_FOR) - LEAD;
    }
    score += PAGE_COST * holders - furniture;
    score = Math.max(-MOST, Math.min(MOST, score));
    return holders < minPages ? score + MOST : score;
  }
}

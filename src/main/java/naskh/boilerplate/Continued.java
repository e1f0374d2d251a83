package naskh.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of one other article stands on a page in its order: a page part shows the opening of an
 * article, an update or a longer version goes on.
 *
 * <p>Cost: linear in the page.
 */
final class Continued {
  /** Leads and teasers show less of one article. */
  private static final int MIN_REPORT = 60;

  /** What goes on is on no more pages than what came before it; some pages lack a few words. */
  private static final double SAME_PAGES = 0.9;

  /** Tokens that are left out of the other article, or changed, between two shared runs. */
  private static final int MOST_LEFT_OUT = 12;

  /** Tokens of a page part that stands in the middle of the other article and not of this page. */
  private static final int PAGE_PART = 60;

  /** Chains that a shingle may go on with: what was put between belongs to others. */
  private static final int OPEN_CHAINS = 6;

  private final int[] chainOf;
  private final List<Chain> chains = new ArrayList<>();

  Continued(Page page) {
    chainOf = new int[page.shingles.length];
    int own = 0;
    for (int i = 0; i < chainOf.length; i++) {
      boolean recurs = page.pages[i] > 1;
      chainOf[i] = recurs ? chain(page.elsewhere[i], page.pages[i], own) : -1;
      own += recurs ? 0 : 1;
    }
  }

  /**
   * @param own shingles of the page that recur nowhere, up to here
   */
  private int chain(int place, int pages, int own) {
    for (int i = chains.size() - 1; i >= Math.max(0, chains.size() - OPEN_CHAINS); i--) {
      Chain chain = chains.get(i);
      int step = place - chain.last;
      int most = own - chain.own <= MOST_LEFT_OUT ? PAGE_PART : MOST_LEFT_OUT;
      if (step > 0 && step <= most && chain.goesOnFor(pages)) {
        chain.tokens += Math.min(step, Shingling.TOKENS);
        chain.last = place;
        chain.own = own;
        chain.pages = Math.min(chain.pages, pages);
        return i;
      }
    }
    chains.add(new Chain(place, pages, own));
    return chains.size() - 1;
  }

  /** Tokens of the article that {@code block} is part of, which stand on the page in its order. */
  int tokens(Block block) {
    int most = 0;
    for (int i = block.begin(); i < block.shinglesEnd(); i++) {
      most = Math.max(most, chainOf[i] < 0 ? 0 : chains.get(chainOf[i]).tokens);
    }
    return most;
  }

  /** Whether the page holds more of that article than page parts show. */
  boolean isReport(Block block) {
    return tokens(block) >= MIN_REPORT;
  }

  private static final class Chain {
    private int pages;
    private int last;
    private int own;
    private int tokens = Shingling.TOKENS;

    Chain(int first, int pages, int own) {
      last = first;
      this.pages = pages;
      this.own = own;
    }

    /**
     * Whether what follows is on no other pages, too: fewer pages hold two leads together than hold
     * the second.
     */
    boolean goesOnFor(int others) {
      return pages >= SAME_PAGES * others;
    }
  }
}

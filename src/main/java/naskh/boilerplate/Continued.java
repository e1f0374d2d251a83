package naskh.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one other article stands on a page in its order: a page part shows the opening of an
 * article, an update or a longer version goes on.
 *
 * <p>Cost: linear in the page.
 */
final class Continued {
  /** Leads and teasers show less of one article. */
  private static final int MIN_REPORT = 60;

  /**
   * What goes on is on no more pages than what came before it, but for one that has a page part in
   * the midst of it: the next lead of a list is on as many, the notice below all of them on more.
   */
  private static final double SAME_PAGES = 0.9;

  /** Tokens that are left out of the other page, or changed, between two shared runs. */
  private static final int MOST_LEFT_OUT = 12;

  /** Tokens that stand in the middle of the other page and not of this one. */
  private static final int MOST_PUT_IN = 60;

  /** Chains that may go on: a phrase of many pages in their midst belongs to none of them. */
  private static final int OPEN_CHAINS = 3;

  private final Chain[] chainOf;

  Continued(Page page) {
    chainOf = new Chain[page.shingles.length];
    Map<Integer, List<Chain>> chains = new HashMap<>();
    int own = 0;
    for (int i = 0; i < chainOf.length; i++) {
      int pages = page.pages[i];
      if (pages > 1) {
        List<Chain> open = chains.computeIfAbsent(page.holder[i], holder -> new ArrayList<>());
        chainOf[i] = goingOn(open, page.inHolder[i], pages, own);
        chainOf[i].add(page.inHolder[i], pages, own);
      } else {
        own++;
      }
    }
  }

  /** The longest of the open chains on a page that goes on so, or a new one. */
  private static Chain goingOn(List<Chain> open, int place, int pages, int own) {
    Chain longest = null;
    for (int i = Math.max(0, open.size() - OPEN_CHAINS); i < open.size(); i++) {
      Chain chain = open.get(i);
      if ((longest == null || chain.tokens > longest.tokens) && chain.goesOn(place, pages, own)) {
        longest = chain;
      }
    }
    if (longest == null) {
      longest = new Chain();
      open.add(longest);
    }
    return longest;
  }

  /** Tokens of the article that {@code block} is part of, which stand on the page in its order. */
  int tokens(Block block) {
    int most = 0;
    for (int i = block.begin(); i < block.shinglesEnd(); i++) {
      most = Math.max(most, chainOf[i] == null ? 0 : chainOf[i].tokens);
    }
    return most;
  }

  /** Whether the page holds more of that article than page parts show. */
  boolean isReport(Block block) {
    return tokens(block) >= MIN_REPORT;
  }

  /** Shingles of this page in the order in which they stand on one other. */
  private static final class Chain {
    private int pages;
    private int last;
    private int own;
    private int tokens;

    /**
     * @param own shingles of this page that recur nowhere, up to here
     */
    boolean goesOn(int place, int pages, int own) {
      int step = place - last;
      int most = own - this.own <= MOST_LEFT_OUT ? MOST_PUT_IN : MOST_LEFT_OUT;
      return step > 0 && step <= most && this.pages >= Math.min(pages - 1.0, SAME_PAGES * pages);
    }

    void add(int place, int pages, int own) {
      int step = tokens == 0 ? Shingling.TOKENS : place - last;
      tokens += Math.min(step, Shingling.TOKENS);
      last = place;
      this.own = own;
      this.pages = Math.max(this.pages, pages);
    }
  }
}

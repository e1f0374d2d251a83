package naskh.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the formula of a template in one article: runs that live on many days in many articles,
 * with short gaps between them whose names and numbers are others in each.
 *
 * <p>A place is a slot where the runs that go over it stand in far fewer articles than the runs on
 * either side. Where the long runs over the slots recur in another article too, that article says
 * the same and the pair is a copy: nothing is cut.
 */
final class Formula {
  private static final int MAX_SLOT = 8;
  private static final int MIN_TOKENS = 15;
  private static final int MIN_RUNS = 3;
  private static final int MIN_TOLD_SLOTS = 2;

  /** Least share of the tokens from its first to its last run that are the formula's. */
  private static final double MIN_DENSITY = 0.5;

  /** Runs over a slot stand in fewer than this share of the articles that its neighbours have. */
  private static final double SLOT_DIP = 0.25;

  /** Shingles on either side that count as neighbours. */
  private static final int NEIGHBOURS = 12;

  /**
   * A word that a text of 150 distinct words holds with a smaller chance than this tells something.
   */
  private static final double TELLING = 0.2;

  private static final int USUAL_WORDS = 150;

  private final Page page;
  private final String text;
  private final WordUse use;
  private final boolean[] fixed;
  private final boolean[] cut;

  private Formula(Page page, List<Block> furniture, String text, WordUse use) {
    this.page = page;
    this.text = text;
    this.use = use;
    fixed = new boolean[page.tokens.count()];
    cut = new boolean[page.tokens.count()];
    furniture.forEach(block -> Arrays.fill(cut, block.begin(), block.end(), true));
  }

  /** The runs to cut, in their order; {@code furniture} is cut already. */
  static List<Block> of(
      Page page, List<Block> furniture, String text, WordUse use, BoilerplateOptions options) {
    Formula formula = new Formula(page, furniture, text, use);
    return formula.markFixed(options) ? formula.runs(options.minTemplateShare()) : List.of();
  }

  private boolean markFixed(BoilerplateOptions options) {
    boolean any = false;
    for (int i = 0; i < page.shingles.length; i++) {
      if (page.articles[i] >= options.minTemplateArticles()
          && page.days[i] >= options.minTemplateDays()
          && page.articles[i]
              >= SLOT_DIP * Math.min(most(i - NEIGHBOURS, i), most(i, i + NEIGHBOURS))) {
        Arrays.fill(fixed, i, i + Shingling.TOKENS, true);
        any = true;
      }
    }
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] &= !cut[i];
    }
    return any;
  }

  private int most(int from, int to) {
    int most = 0;
    for (int i = Math.max(0, from); i <= Math.min(to, page.shingles.length - 1); i++) {
      most = Math.max(most, page.articles[i]);
    }
    return most;
  }

  private List<Block> runs(double minShare) {
    int main = 0;
    for (boolean out : cut) {
      main += out ? 0 : 1;
    }
    List<Block> found = new ArrayList<>();
    int at = 0;
    while (at < fixed.length) {
      if (!fixed[at]) {
        at++;
        continue;
      }
      List<Block> chain = chain(at);
      int end = chain.get(chain.size() - 1).end();
      if (isTemplate(chain, at, end, minShare * main)) {
        found.addAll(chain);
      }
      at = end;
    }
    return found;
  }

  /** The run at {@code begin} and those that follow it closely. */
  private List<Block> chain(int begin) {
    List<Block> chain = new ArrayList<>();
    int at = begin;
    while (at < fixed.length && fixed[at]) {
      int end = at;
      while (end < fixed.length && fixed[end]) {
        end++;
      }
      chain.add(new Block(at, end));
      at = end;
      while (at < fixed.length && at - end <= MAX_SLOT && !fixed[at] && !cut[at]) {
        at++;
      }
      if (at - end > MAX_SLOT) {
        break;
      }
    }
    return chain;
  }

  private boolean isTemplate(List<Block> chain, int begin, int end, double minTokens) {
    int tokens = chain.stream().mapToInt(Block::tokens).sum();
    return chain.size() >= MIN_RUNS
        && tokens >= MIN_TOKENS
        && end - begin >= minTokens
        && tokens >= MIN_DENSITY * (end - begin)
        && toldSlots(chain) >= MIN_TOLD_SLOTS
        && slotsDiffer(begin, end);
  }

  private int toldSlots(List<Block> chain) {
    long[] stems = Stems.of(text);
    int told = 0;
    for (int i = 1; i < chain.size(); i++) {
      boolean tells = false;
      for (int j = chain.get(i - 1).end(); j < chain.get(i).begin(); j++) {
        tells |=
            Character.isDigit(text.charAt(page.tokens.begin(j)))
                || use.chance(stems[j], USUAL_WORDS) < TELLING;
      }
      told += tells ? 1 : 0;
    }
    return told;
  }

  /** Whether at most half of the sampled long runs over slots stand in another article. */
  private boolean slotsDiffer(int begin, int end) {
    long[] longRuns = page.tokens.shingles(Shingling.LONG_TOKENS);
    int margin = Shingling.TOKENS - 1;
    int all = 0;
    int recurring = 0;
    for (int i = Math.max(0, begin - margin);
        i < longRuns.length && i + Shingling.LONG_TOKENS <= end + margin;
        i++) {
      if (Shingling.isSampled(longRuns[i]) && holdsSlot(i)) {
        all++;
        recurring += page.longRecurs[i] ? 1 : 0;
      }
    }
    return all > 0 && recurring * 2 <= all;
  }

  private boolean holdsSlot(int longRun) {
    for (int i = longRun; i < longRun + Shingling.LONG_TOKENS; i++) {
      if (!fixed[i]) {
        return true;
      }
    }
    return false;
  }
}

package naskh.boilerplate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;

/**
 * Finds the formula of a template in one article: runs that live on many days in many articles,
 * with short gaps between them whose names and numbers are others in each.
 *
 * <p>A place is a slot where the runs that go over it stand in far fewer articles than the runs on
 * either side, or where a number is. Whether the slots are filled as in another article, which then
 * says the same, others have to tell: see {@link Found#slots}.
 */
final class Formula {
  private static final int MAX_SLOT = 12;
  private static final int MIN_TOKENS = 15;
  private static final int MIN_RUNS = 2;
  private static final int MIN_TOLD_SLOTS = 2;

  /** Different tokens of a shingle that tells anything. */
  private static final int MIN_DISTINCT = 3;

  /** Formulas reach 66 tokens between two slots; a longer run is a report. */
  private static final int MAX_RUN = 80;

  /** One slot is often filled as on another day, so many in a row are not. */
  private static final int SLOTS_AT_ONCE = 3;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

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
  private final WordUse use;
  private final boolean[] fixed;
  private final boolean[] cut;

  private Formula(Page page, List<Block> furniture, WordUse use) {
    this.page = page;
    this.use = use;
    fixed = new boolean[page.text.count()];
    cut = new boolean[page.text.count()];
    furniture.forEach(block -> Arrays.fill(cut, block.begin(), block.end(), true));
  }

  /**
   * What there is of formulas in an article.
   *
   * @param runs to cut, in their order
   * @param slots hashes of each {@value #SLOTS_AT_ONCE} slots in a row, also of formulas that are
   *     too small a part of the article to be cut: where most of them stand in another article, the
   *     two are copies, and nothing is to be cut
   * @param contexts what stands before each slot, each once: where most articles that hold it go on
   *     without a slot, this one is a copy with changes, where most fill the slots as this one
   *     does, they are passages of one text with numbers in it, and where hardly a slot is filled
   *     in many ways, copies of one text that are changed here and there; nothing is to be cut
   */
  record Found(List<Block> runs, List<Long> slots, List<Context> contexts) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of());
  }

  /**
   * A shingle before a slot.
   *
   * @param articles that hold it
   * @param filling what stands in the slot; behind the last run, its first token
   */
  record Context(long shingle, int articles, long filling) {}

  /** The formulas; {@code furniture} is cut already. */
  static Found of(Page page, List<Block> furniture, WordUse use, BoilerplateOptions options) {
    Formula formula = new Formula(page, furniture, use);
    formula.markFixed(options);
    return formula.found(options.minTemplateShare());
  }

  /** Whether anything in an article is on enough days in enough articles. */
  static boolean isPossible(Page page, BoilerplateOptions options) {
    return IntStream.range(0, page.shingles.length).anyMatch(i -> recurs(page, i, options));
  }

  private static boolean recurs(Page page, int shingle, BoilerplateOptions options) {
    return page.articles[shingle] >= options.minTemplateArticles()
        && page.days[shingle] >= options.minTemplateDays()
        && distinct(page.text, shingle) >= MIN_DISTINCT;
  }

  private static int distinct(PageText text, int shingle) {
    int distinct = 0;
    for (int i = shingle; i < shingle + Shingling.TOKENS; i++) {
      int same = shingle;
      while (text.token(same) != text.token(i)) {
        same++;
      }
      distinct += same == i ? 1 : 0;
    }
    return distinct;
  }

  private void markFixed(BoilerplateOptions options) {
    boolean[] recurs = new boolean[page.shingles.length];
    for (int i = 0; i < recurs.length; i++) {
      recurs[i] = recurs(page, i, options);
    }
    for (int i = 0; i < recurs.length; i++) {
      if ((recurs[i] || isMissedByFew(i, recurs, options))
          && page.articles[i]
              >= SLOT_DIP * Math.min(most(i - NEIGHBOURS, i), most(i, i + NEIGHBOURS))) {
        Arrays.fill(fixed, i, i + Shingling.TOKENS, true);
      }
    }
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] &= !cut[i] && !HashedTokens.hasDigit(page.text.token(i));
    }
  }

  /**
   * Whether {@code shingle} stands in too few articles only because some of those that go on before
   * and behind it have another word there: for most of them it is no slot.
   */
  private boolean isMissedByFew(int shingle, boolean[] recurs, BoilerplateOptions options) {
    return 2 * page.articles[shingle] >= options.minTemplateArticles()
        && distinct(page.text, shingle) >= MIN_DISTINCT
        && any(recurs, shingle - NEIGHBOURS, shingle)
        && any(recurs, shingle, shingle + NEIGHBOURS);
  }

  private static boolean any(boolean[] flags, int from, int to) {
    for (int i = Math.max(0, from); i <= Math.min(to, flags.length - 1); i++) {
      if (flags[i]) {
        return true;
      }
    }
    return false;
  }

  private int most(int from, int to) {
    int most = 0;
    for (int i = Math.max(0, from); i <= Math.min(to, page.shingles.length - 1); i++) {
      most = Math.max(most, page.articles[i]);
    }
    return most;
  }

  private Found found(double minShare) {
    int main = 0;
    for (boolean out : cut) {
      main += out ? 0 : 1;
    }
    List<Block> runs = new ArrayList<>();
    List<Long> slots = new ArrayList<>();
    Map<Long, Context> contexts = new LinkedHashMap<>();
    int at = 0;
    while (at < fixed.length) {
      if (!fixed[at]) {
        at++;
        continue;
      }
      List<Block> chain = chain(at);
      int end = chain.get(chain.size() - 1).end();
      if (isFormula(chain, end - at)) {
        addSlots(chain, slots);
        addContexts(chain, contexts);
        if (end - at >= minShare * main) {
          runs.addAll(chain);
        }
      }
      at = end;
    }
    return new Found(runs, slots, List.copyOf(contexts.values()));
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

  private boolean isFormula(List<Block> chain, int length) {
    int tokens = chain.stream().mapToInt(Block::tokens).sum();
    return chain.size() >= MIN_RUNS
        && chain.stream().allMatch(run -> run.tokens() <= MAX_RUN)
        && tokens >= MIN_TOKENS
        && tokens >= MIN_DENSITY * length
        && slots(chain).stream().filter(this::tells).count() >= MIN_TOLD_SLOTS;
  }

  /** What stands between the runs, and what is left of the text before and behind them. */
  private List<Block> slots(List<Block> chain) {
    List<Block> slots = new ArrayList<>();
    int before = chain.get(0).begin();
    if (before > 0 && before <= MAX_SLOT) {
      slots.add(new Block(0, before));
    }
    int behind = chain.get(0).end();
    for (Block run : chain.subList(1, chain.size())) {
      slots.add(new Block(behind, run.begin()));
      behind = run.end();
    }
    if (behind < fixed.length && behind >= fixed.length - MAX_SLOT) {
      slots.add(new Block(behind, fixed.length));
    }
    return slots;
  }

  private boolean tells(Block slot) {
    for (int i = slot.begin(); i < slot.end(); i++) {
      if (HashedTokens.hasDigit(page.text.token(i))
          || use.chance(page.text.stem(i), USUAL_WORDS) < TELLING) {
        return true;
      }
    }
    return false;
  }

  private void addContexts(List<Block> chain, Map<Long, Context> contexts) {
    for (int run = 0; run < chain.size(); run++) {
      int end = chain.get(run).end();
      int next = run + 1 < chain.size() ? chain.get(run + 1).begin() : end + 1;
      int last = end - Shingling.TOKENS;
      if (last >= 0 && end < fixed.length) {
        long shingle = page.shingles[last];
        contexts.putIfAbsent(
            shingle, new Context(shingle, page.articles[last], filling(0, end, next)));
      }
    }
  }

  private long filling(long seed, int begin, int end) {
    long hash = seed;
    for (int i = begin; i < end; i++) {
      hash = HASHER.hashLongLongToLong(hash, page.text.token(i));
    }
    return hash;
  }

  private void addSlots(List<Block> chain, List<Long> slots) {
    List<Block> all = slots(chain);
    int atOnce = Math.min(SLOTS_AT_ONCE, all.size());
    for (int first = 0; first + atOnce <= all.size(); first++) {
      long hash = 0;
      for (int slot = first; slot < first + atOnce; slot++) {
        hash = filling(hash, all.get(slot).begin(), all.get(slot).end());
        hash = HASHER.hashLongLongToLong(hash, slot - first);
      }
      slots.add(hash);
    }
  }
}

package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import naskh.fingerprint.PageText;

/** One article, with what is known of the recurrence of each of its shingles. */
final class Page {
  /** Tokens at the beginning in which an article's lead begins, its dateline before it included. */
  private static final int LEAD_BEGINS = 12;

  /** A block of a page that begins further down than this does not open it … */
  static final int OPENING = 25;

  /**
   * … but where a page part stands above it, and it stands so much further down elsewhere, in the
   * mean …
   */
  private static final int FURTHER_DOWN = 40;

  /** … and nowhere so much further up. */
  private static final int FURTHER_UP = 20;

  /** Of the pages that hold one of two texts that stand together, so many hold both of them. */
  private static final double SAME_PAGES = 0.8;

  /** Shorter blocks are phrases. */
  static final int MIN_BLOCK = 8;

  final PageText text;
  final long[] shingles;

  /**
   * Per shingle: pages of the source that hold it, this one among them; 0 where no other page does.
   */
  final int[] pages;

  /** Per shingle: its first place in any other article of the source. */
  final int[] elsewhere;

  /** Per shingle: the mean of its places in the other articles of the source, rounded down. */
  private final int[] meanElsewhere;

  /** Per shingle: which other page of the source was the first with it. */
  final int[] holder;

  /** Per shingle: its place on that page. */
  final int[] inHolder;

  /**
   * Per shingle: on how many days articles of any source have it; see {@link PageRecord#occasion}.
   */
  final int[] days;

  /** Per shingle: what the density of the pages tells, in nats; see {@link Density}. */
  final double[] dense;

  private Page(PageText text) {
    this.text = text;
    shingles = Shingling.of(text.tokens());
    pages = new int[shingles.length];
    elsewhere = new int[shingles.length];
    meanElsewhere = new int[shingles.length];
    holder = new int[shingles.length];
    inHolder = new int[shingles.length];
    days = new int[shingles.length];
    dense = new double[shingles.length];
  }

  /** The page of {@code text}, given what {@link RecurrenceCount} counts of it, in any order. */
  static Page of(PageText text, ByteBuffer counts) {
    Page page = new Page(text);
    ByteBuffer all = counts.duplicate();
    while (all.hasRemaining()) {
      page.count(all);
    }
    page.repeat();
    return page;
  }

  private void count(ByteBuffer count) {
    int place = count.getInt();
    pages[place] = count.getInt();
    elsewhere[place] = count.getInt();
    meanElsewhere[place] = count.getInt();
    holder[place] = count.getInt();
    inHolder[place] = count.getInt();
    days[place] = count.getInt();
    dense[place] = count.getInt() * RecurrenceCount.UNIT;
  }

  /** What was told of the first place of a shingle holds for the others. */
  private void repeat() {
    int[] firsts = Shingling.firstPlaces(shingles);
    for (int i = 0; i < shingles.length; i++) {
      int first = firsts[i];
      if (first < i) {
        pages[i] = pages[first];
        elsewhere[i] = elsewhere[first];
        meanElsewhere[i] = meanElsewhere[first];
        holder[i] = holder[first];
        inHolder[i] = inHolder[first];
        days[i] = days[first];
        dense[i] = dense[first];
      }
    }
  }

  /** Per token: whether it stands in a shingle that other pages of the source hold. */
  private boolean[] recurring() {
    boolean[] recurs = new boolean[text.count()];
    for (int i = 0; i < shingles.length; i++) {
      for (int j = i; pages[i] > 1 && j < i + Shingling.TOKENS; j++) {
        recurs[j] = true;
      }
    }
    return recurs;
  }

  /** The stretches that stand on no other page of the source: how many tokens each has. */
  IntStream ownStretches() {
    IntStream.Builder lengths = IntStream.builder();
    boolean[] recurs = recurring();
    int begin = 0;
    for (int i = 0; i <= recurs.length; i++) {
      if (i == recurs.length || recurs[i]) {
        if (i > begin) {
          lengths.add(i - begin);
        }
        begin = i + 1;
      }
    }
    return lengths.build();
  }

  /**
   * The maximal runs of tokens that stand on other pages of the source, too, cut where a line ends
   * or another article's opening begins, if other pages hold what follows. None is shorter than
   * {@link #MIN_BLOCK}: shorter lines go with their neighbours, other ends of lines are chance.
   */
  List<Block> blocks() {
    boolean[] recurs = recurring();
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.count(); i++) {
      boolean on = i < text.count() && recurs[i];
      boolean isLong = i - begin >= MIN_BLOCK;
      if (!on || (isLong ? isBoundary(i) : text.isLineBegin(i) && !text.isLineBegin(begin))) {
        if (isLong) {
          blocks.add(trimmed(begin, i));
        } else if (i > begin
            && text.isLineBegin(i)
            && !blocks.isEmpty()
            && last(blocks).end() == begin) {
          blocks.add(new Block(blocks.remove(blocks.size() - 1).begin(), i));
        }
        begin = on ? i : i + 1;
      }
    }
    return blocks;
  }

  /**
   * The block without the first and last words that fewer pages have there than go on with what is
   * next to them: some articles of a source begin with the same word, which is no end of the part
   * above them. More words than are left of one shingle are a text of their own.
   */
  private Block trimmed(int begin, int end) {
    int last = end - Shingling.TOKENS;
    int first = begin;
    for (int i = 1; i < Shingling.TOKENS && begin + i <= last; i++) {
      if (pages[begin + i - 1] < SAME_PAGES * pages[begin + i]) {
        first = begin + i;
      }
    }
    int trimmedEnd = end;
    for (int i = 1; i < Shingling.TOKENS && last - i >= first; i++) {
      if (pages[last - i + 1] < SAME_PAGES * pages[last - i]) {
        trimmedEnd = end - i;
      }
    }
    return new Block(first, trimmedEnd);
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  private boolean isBoundary(int i) {
    return (text.isLineBegin(i) || leadBegins(i)) && holdersChange(i);
  }

  /** Whether many pages hold only what is on one side of token {@code i}. */
  private boolean holdersChange(int i) {
    int before = i - Shingling.TOKENS;
    if (before < 0 || i >= shingles.length) {
      return true;
    }
    int over = 0;
    for (int j = before + 1; j < i; j++) {
      over = Math.max(over, pages[j]);
    }
    return over < SAME_PAGES * Math.max(pages[before], pages[i]);
  }

  /** Whether the opening of another article begins at shingle {@code i}, past the page's own. */
  private boolean leadBegins(int i) {
    return i + 3 < shingles.length
        && pages[i] > 1
        && elsewhere[i] <= LEAD_BEGINS
        && i > elsewhere[i] + 15
        && elsewhere[i - 1] != elsewhere[i] - 1
        && elsewhere[i + 3] == elsewhere[i] + 3;
  }

  /**
   * Whether a text at {@code place} opens its page, if it stands elsewhere from {@code first} on,
   * and at {@code mean} in the mean.
   */
  static boolean opens(int place, int first, int mean) {
    return place < OPENING || (mean - place > FURTHER_DOWN && place - first < FURTHER_UP);
  }

  boolean opens(Block block) {
    return opens(block.begin(), elsewhere(block), beginIn(meanElsewhere, block));
  }

  /** Whether it opens this page though page parts stand above it. */
  boolean opensBelowParts(Block block) {
    return block.begin() >= OPENING && opens(block);
  }

  /** Whether {@code block} begins as another article does, that does not open this page. */
  boolean isLeadOfAnother(Block block) {
    return block.begin() > OPENING && elsewhere(block) <= LEAD_BEGINS;
  }

  /**
   * The first place in any other article of the source at which {@code block} begins, by most of
   * its shingles: its first words may be those with which many articles open.
   */
  int elsewhere(Block block) {
    return beginIn(elsewhere, block);
  }

  private int beginIn(int[] places, Block block) {
    int[] shifts =
        IntStream.range(block.begin(), block.shinglesEnd())
            .filter(i -> pages[i] > 1)
            .map(i -> places[i] - i)
            .sorted()
            .toArray();
    return block.begin() + (shifts.length == 0 ? 0 : shifts[shifts.length / 2]);
  }
}

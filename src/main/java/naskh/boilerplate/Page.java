package naskh.boilerplate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import naskh.text.HashedTokens;

/** One article, with what is known of the recurrence of each of its shingles. */
final class Page {
  /** Tokens at the beginning in which an article's lead begins, its dateline before it included. */
  private static final int LEAD_BEGINS = 12;

  /** A block of a page that begins further down than this does not open it. */
  static final int OPENING = 25;

  /** Shorter blocks are phrases. */
  static final int MIN_BLOCK = 8;

  final HashedTokens tokens;
  final long[] shingles;

  /** Per shingle: articles of the source that hold it; 0 where only this one does. */
  final int[] pages;

  /** Per shingle: its first place in any other article of the source. */
  final int[] elsewhere;

  /** Per shingle: articles of any source that hold it. */
  final int[] articles;

  /** Per shingle: days on which they were published. */
  final int[] days;

  /** Per token: whether a long run that begins there is sampled and recurs. */
  final boolean[] longRecurs;

  private final boolean[] newLine;

  private Page(String text) {
    tokens = HashedTokens.of(text);
    shingles = tokens.shingles(Shingling.TOKENS);
    pages = new int[shingles.length];
    elsewhere = new int[shingles.length];
    articles = new int[shingles.length];
    days = new int[shingles.length];
    longRecurs = new boolean[tokens.count()];
    newLine = new boolean[tokens.count() + 1];
    for (int i = 1; i < tokens.count(); i++) {
      for (int j = tokens.end(i - 1); j < tokens.begin(i); j++) {
        newLine[i] |= text.charAt(j) == '\n';
      }
    }
  }

  /** The page of {@code text}, given all that {@link RecurrenceCount} tells of it. */
  static Page of(String text, Iterable<byte[]> counts) {
    Page page = new Page(text);
    LongTable numbers = new LongTable(page.shingles.length);
    int[] first = new int[page.shingles.length];
    int[] firstOf = new int[page.shingles.length];
    for (int i = 0; i < page.shingles.length; i++) {
      int before = numbers.size();
      int number = numbers.slot(page.shingles[i]);
      if (numbers.size() > before) {
        firstOf[number] = i;
      }
      first[i] = firstOf[number];
    }
    for (byte[] packed : counts) {
      page.read(ByteBuffer.wrap(packed));
    }
    for (int i = 0; i < first.length; i++) {
      page.pages[i] = page.pages[first[i]];
      page.elsewhere[i] = page.elsewhere[first[i]];
      page.articles[i] = page.articles[first[i]];
      page.days[i] = page.days[first[i]];
    }
    return page;
  }

  private void read(ByteBuffer counts) {
    while (counts.hasRemaining()) {
      int place = counts.getInt();
      int inSource = counts.getInt();
      int firstElsewhere = counts.getInt();
      int all = counts.getInt();
      int allDays = counts.getInt();
      if (place < 0) {
        longRecurs[-1 - place] = true;
      } else {
        pages[place] = inSource;
        elsewhere[place] = firstElsewhere;
        articles[place] = all;
        days[place] = allDays;
      }
    }
  }

  /**
   * The maximal runs of tokens that stand in other articles of the source, too, cut at line ends
   * and where another article's opening begins; none is shorter than {@link #MIN_BLOCK}.
   */
  List<Block> blocks() {
    boolean[] recurs = new boolean[tokens.count()];
    for (int i = 0; i < shingles.length; i++) {
      for (int j = i; pages[i] > 1 && j < i + Shingling.TOKENS; j++) {
        recurs[j] = true;
      }
    }
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= tokens.count(); i++) {
      boolean on = i < tokens.count() && recurs[i];
      if (!on || newLine[i] || (i - begin >= MIN_BLOCK && leadBegins(i))) {
        if (i - begin >= MIN_BLOCK) {
          blocks.add(new Block(begin, i));
        }
        begin = i;
      }
      if (!on) {
        begin = i + 1;
      }
    }
    return blocks;
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

  /** Whether {@code block} begins as another article does, that does not open this page. */
  boolean isLeadOfAnother(Block block, int minPages) {
    for (int i = block.begin(); i < Math.min(block.begin() + 4, shingles.length); i++) {
      if (pages[i] >= minPages && elsewhere[i] <= LEAD_BEGINS) {
        return block.begin() > OPENING;
      }
    }
    return false;
  }
}

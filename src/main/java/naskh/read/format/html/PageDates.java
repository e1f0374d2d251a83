package naskh.read.format.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import naskh.read.dates.Dates;

/**
 * Finds the dates that a page shows near its article: below the headline, above it, below the text.
 * Never those of comments, of other articles, of the site's header, or of updates.
 */
final class PageDates {
  /** Blocks of the text in which the date may stand: behind a summary. */
  private static final int TEXT_BLOCKS = 6;

  /** Blocks above the headline, and below the text, that are looked at. */
  private static final int NEAR_BLOCKS = 10;

  /** The same where nothing parts the headline from the head of the page. */
  private static final int NEAREST_BLOCKS = 4;

  /** Characters of a label at most: "تاريخ آخر تحديث للخبر:". */
  private static final int LABEL_CHARS = 25;

  private final List<PageLine> lines;
  private final int headline;
  private final int first;
  private final int last;

  /** The innermost part that headline and text are in. */
  private final PagePart own;

  /** Nearest first. */
  private final List<ShownDate> shown = new ArrayList<>();

  private PageDates(List<PageLine> lines, int headline, int first, int last) {
    this.lines = lines;
    this.headline = headline;
    this.first = first;
    this.last = last;
    this.own = own();
  }

  /**
   * Reads the lines of a page.
   *
   * @param headline null where none is known
   * @param first index of the first paragraph, negative where there is none: no date is the
   *     article's
   * @param last index of the last paragraph
   */
  static List<ShownDate> of(List<PageLine> lines, PageBlock headline, int first, int last) {
    if (first < 0) {
      return List.of();
    }
    PageDates dates = new PageDates(lines, indexOf(headline, lines), first, last);
    dates.look();
    return dates.shown.stream()
        .sorted(
            Comparator.comparing(ShownDate::stated).thenComparing(ShownDate::published).reversed())
        .toList();
  }

  private static int indexOf(PageBlock headline, List<PageLine> lines) {
    int i = headline == null ? -1 : lines.size() - 1;
    while (i >= 0 && !lines.get(i).block().equals(headline)) {
      i--;
    }
    return i;
  }

  private PagePart own() {
    PagePart part = lines.get(first).part();
    PagePart other = lines.get(headline < 0 ? last : headline).part();
    while (part.parent != null && !other.isWithin(part)) {
      part = part.parent;
    }
    return part;
  }

  private void look() {
    boolean whole = own.parent == null || own.element.nameIs("body");
    if (headline < 0) {
      addAll(first - 1, first - 1 - NEAR_BLOCKS, false);
    } else {
      addAll(headline, first, false);
    }
    if (headline >= 0 && !whole) {
      addAll(headline - 1, headline - 1 - NEAR_BLOCKS, true);
    }
    addAll(first, Math.min(last, first + TEXT_BLOCKS), false);
    if (!whole) {
      addAll(last + 1, last + 1 + NEAR_BLOCKS, true);
    }
    addAll(headline - 1, headline - 1 - NEAREST_BLOCKS, false);
  }

  /** From one index up or down to the other, which is not included. */
  private void addAll(int from, int to, boolean onlyOwn) {
    int step = from <= to ? 1 : -1;
    for (int i = from; i != to && i >= 0 && i < lines.size(); i += step) {
      PageLine line = lines.get(i);
      if (!line.elsewhere()
          && !line.isParagraph()
          && !isOfOther(i)
          && (!onlyOwn || line.part().isWithin(own))) {
        add(label(i), line.block());
      }
    }
  }

  private void add(String label, PageBlock block) {
    String labelled = label + block.text();
    boolean published = DateLine.isPublished(labelled);
    if (DateLine.isUpdate(labelled)) {
      return;
    }
    if (!block.date().isEmpty()) {
      shown.add(new ShownDate(block.date(), true, published));
    } else {
      block
          .text()
          .lines()
          .flatMap(line -> DateLine.date(line).stream())
          .forEach(date -> shown.add(new ShownDate(date, false, published)));
    }
  }

  /** Below the text, where a line belongs to the link before it. */
  private boolean isOfOther(int i) {
    PageBlock block = lines.get(i).block();
    return i > last
        && ((block.linkChars() >= PageBlock.TITLE_CHARS && !Dates.isAlone(block.text()))
            || lines.get(i - 1).block().linkChars() >= PageBlock.TITLE_CHARS);
  }

  /** What is said before the block of its date, in it or in a short block before it. */
  private String label(int i) {
    String before = i > 0 ? lines.get(i - 1).block().text() : "";
    boolean label = before.length() <= LABEL_CHARS && !DateLine.hasYear(before);
    return label ? before + ' ' : "";
  }
}

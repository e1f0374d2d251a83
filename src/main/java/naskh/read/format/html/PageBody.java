package naskh.read.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * The text of a page's article: what reads as prose below the headline, in the part of the page
 * where prose outweighs everything else most.
 *
 * <p>A part's weight is the number of characters of prose in it, less {@link #COST} for each block
 * of links and each part of furniture, less for one that has fewer characters. Furniture is what
 * the page names so, lists of links, readers' comments, and cards: links with a few lines on other
 * articles.
 *
 * <p>Cost: one pass over the page's nodes, five over its blocks.
 */
final class PageBody {
  /**
   * Characters of prose that a block of links or a part of furniture outweighs: a sentence. As they
   * all weigh the same, a long list of links does not drive the article out of its part.
   */
  private static final int COST = 60;

  /** Characters up to which the text under a link is taken for that of a card. */
  private static final int CARD_CHARS = 600;

  /** Cards from which on the page is a list of them, and none of them its article. */
  private static final int LIST_CARDS = 4;

  /**
   * Characters of prose before which no comments and no other articles come, two sentences: what is
   * above them is a summary.
   */
  private static final int MIN_PROSE = 200;

  /** A box of other articles has at most so many times as much prose as links: a line a link. */
  private static final int CARD_PROSE_SHARE = 4;

  /** Blocks before the article among which headline, author and date are looked for. */
  private static final int LEAD_BLOCKS = 30;

  private static final Set<String> TEXT_TAGS =
      Set.of("p", "li", "dd", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6");

  private final PagePart root;
  private final PageBlock headline;
  private final int cardChars;
  private final Set<PageContent> furniture = new HashSet<>();
  private int cards;
  private PagePart best;
  private int bestWeight;

  /** Whether the headline is passed; from the start where there is none. */
  private boolean begun;

  /** Characters of prose since the headline. */
  private int passed;

  /** Every block of the page, in its order. */
  private final List<PageLine> lines = new ArrayList<>();

  private PageBody(PagePart root, PageBlock headline, int cardChars) {
    this.root = root;
    this.headline = headline;
    this.cardChars = cardChars;
    this.best = root;
    begun = headline == null;
    weigh(root);
    begun = headline == null;
    read(root, best.equals(root), false);
  }

  /**
   * Reads a page.
   *
   * @param titles that the page gives itself
   * @param named what it names a title
   */
  static PageBody of(Document page, List<String> titles, List<String> named) {
    PagePart root = PageOutline.of(page);
    PageBlock headline = PageHeadline.mark(root, titles, named);
    PageBody body = new PageBody(root, headline, CARD_CHARS);
    // A short article under a title that links to itself looks like a card.
    return body.first() < 0 && body.cards < LIST_CARDS ? new PageBody(root, headline, 0) : body;
  }

  private int weigh(PagePart part) {
    int before = passed;
    PagePart bestBefore = best;
    int bestWeightBefore = bestWeight;
    int weight = 0;
    boolean story = false;
    boolean ended = false;
    PagePart own = null;
    PageTail tail = new PageTail();
    PageThread thread = new PageThread(part);
    for (PageContent child : part.content) {
      if (ended) {
        furniture.add(child);
      } else if (child instanceof PageBlock block) {
        begun |= block.equals(headline);
        ended = isCommentsHeading(block);
        weight += worth(block);
      } else if (child instanceof PagePart inner && !inner.headline && isComments(inner)) {
        ended = inner.prose == 0;
        furniture.add(inner);
        weight -= COST;
      } else if (child instanceof PagePart inner && passed >= MIN_PROSE && thread.has(inner)) {
        furniture.add(inner);
      } else if (child instanceof PagePart inner
          && ((story && isStory(inner)) || isNext(inner, own))) {
        furniture.add(inner);
        weight -= COST;
      } else if (child instanceof PagePart inner) {
        story |= isStory(inner);
        own = inner.headline ? inner : own;
        int of = Math.max(-COST, weigh(inner));
        weight += of;
        tail.add(inner, of);
      }
    }
    furniture.addAll(tail.parts());
    weight -= tail.weight();
    if (part.first != null && !part.headline && isFurniture(part, before)) {
      furniture.add(part);
      best = bestBefore;
      bestWeight = bestWeightBefore;
      return -Math.min(COST, part.chars);
    }
    if (weight > bestWeight) {
      best = part.element.nameIs("p") ? part.parent : part; // there may be more beside it
      bestWeight = weight;
    }
    return weight;
  }

  private int worth(PageBlock block) {
    if (block.isLink() || block.isTeaser()) {
      return -COST;
    }
    if (!begun || block.equals(headline) || !block.isProse() || PageNames.isNotice(block.text())) {
      return 0;
    }
    passed += block.text().length();
    return block.text().length();
  }

  private boolean isComments(PagePart part) {
    return isCommentsHeading(part.first);
  }

  private boolean isCommentsHeading(PageBlock block) {
    return begun && passed >= MIN_PROSE && PageNames.isCommentsHeading(block.text());
  }

  /**
   * Whether it is furniture, by what is in it.
   *
   * @param before characters of prose between the headline and it
   */
  private boolean isFurniture(PagePart part, int before) {
    boolean card = isCard(part);
    cards += card ? 1 : 0;
    boolean onlyOffers = begun && part.prose > 0 && passed == before;
    return card || onlyOffers || isList(part) || isNamedFurniture(part) || isRelated(part);
  }

  /** Some pages go on with the next article below the first. */
  private static boolean isStory(PagePart part) {
    return part.story && part.prose >= CARD_CHARS;
  }

  /**
   * Whether it is built as the part with the headline and has one of its own.
   *
   * @param own null before the part with the headline
   */
  private static boolean isNext(PagePart part, PagePart own) {
    return own != null && part.heading && own.heading && part.markup().equals(own.markup());
  }

  private boolean isCard(PagePart part) {
    return part.titleChars >= PageBlock.TITLE_CHARS && part.prose > 0 && part.prose < cardChars;
  }

  private static boolean isList(PagePart part) {
    return part.prose == 0 && 2 * part.linkChars > part.chars;
  }

  /** Other articles under a line that says so. */
  private static boolean isRelated(PagePart part) {
    return PageNames.isRelatedHeading(part.first.text())
        && part.prose <= CARD_PROSE_SHARE * part.linkChars;
  }

  /**
   * A part with the page's heading, or with most of its prose, is more than its name says; what
   * readers wrote may be most of it.
   */
  private boolean isNamedFurniture(PagePart part) {
    return !(headline == null && part.heading)
        && (part.asks || PageNames.isFurniture(part.element))
        && (2 * part.prose < root.prose
            || PageNames.isComments(part.element)
            || PageNames.isBeside(part.element));
  }

  private void read(PagePart part, boolean inArticle, boolean elsewhere) {
    for (PageContent child : part.content) {
      if (child instanceof PageBlock block) {
        begun |= block.equals(headline);
        boolean inside =
            inArticle && begun && !block.equals(headline) && !furniture.contains(block);
        lines.add(new PageLine(block, part, inside, elsewhere));
      } else if (child instanceof PagePart inner) {
        boolean other =
            !inner.headline
                && !inner.equals(best)
                && (isCard(inner) || PageNames.isElsewhere(inner.element));
        read(
            inner,
            inner.equals(best) || (inArticle && !furniture.contains(inner)),
            elsewhere || other);
      }
    }
  }

  /** Characters of all links of the page, spaces not counted. */
  int linkChars() {
    return root.linkChars;
  }

  /** Lines before the first paragraph, the nearest block first. */
  List<String> lead() {
    List<String> lead = new ArrayList<>();
    int first = first();
    for (int i = first - 1; i >= 0 && first - i <= LEAD_BLOCKS; i--) {
      lines.get(i).block().text().lines().forEach(lead::add);
    }
    return lead;
  }

  /** Dates that the page shows, likeliest first. */
  List<ShownDate> dates() {
    return PageDates.of(lines, headline, first(), last());
  }

  /** Paragraphs with an empty line between, none twice, without the one that says the title. */
  String text(String title) {
    int first = first();
    int last = last();
    String heading = PageTitle.folded(title);
    Set<String> proseMarkup = new HashSet<>();
    lines.stream()
        .filter(PageLine::isParagraph)
        .forEach(line -> proseMarkup.add(line.part().markup()));
    // A set: some pages hold a paragraph once for wide windows and once for narrow ones.
    Set<String> paragraphs = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean inside = (first < i && i < last) || isDatelineOf(i, first);
      if ((line.isParagraph()
              || (isShortParagraph(line, proseMarkup) && (inside || line.block().endsSentence())))
          && !PageTitle.folded(line.block().text()).equals(heading)) {
        paragraphs.add(line.block().text());
      }
    }
    return String.join("\n\n", paragraphs);
  }

  /** Agencies put place, day and their name on a line of its own before the first sentence. */
  private boolean isDatelineOf(int i, int first) {
    return i < first
        && lines.get(i).block().text().length() >= PageBlock.SHORT_SENTENCE_CHARS
        && (isBesideOf(lines.get(i).part(), lines.get(first).part())
            || (i == first - 1
                && lines.get(i).part().equals(lines.get(first).part())
                && DateLine.isDateline(lines.get(i).block().text())));
  }

  private static boolean isBesideOf(PagePart part, PagePart other) {
    return !part.equals(other)
        && Objects.equals(part.parent, other.parent)
        && part.markup().equals(other.markup());
  }

  /** Subheadings, what people say, items of lists. */
  private static boolean isShortParagraph(PageLine line, Set<String> proseMarkup) {
    return line.inArticle()
        && !line.block().isLink()
        && !line.block().isCaption()
        && !line.block().isTeaser()
        && !PageNames.isNotice(line.block().text())
        && (TEXT_TAGS.contains(line.part().element.normalName())
            || proseMarkup.contains(line.part().markup()));
  }

  /** The first paragraph's index in the lines, -1 where there is none. */
  private int first() {
    int i = 0;
    while (i < lines.size() && !lines.get(i).isParagraph()) {
      i++;
    }
    return i < lines.size() ? i : -1;
  }

  private int last() {
    int i = lines.size() - 1;
    while (i >= 0 && !lines.get(i).isParagraph()) {
      i--;
    }
    return i;
  }
}

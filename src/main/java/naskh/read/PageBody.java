package naskh.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * The text of a page's article: what reads as prose, in the part of the page where prose outweighs
 * everything else most.
 *
 * <p>A part's weight is the number of characters of prose in it, less {@link #COST} for each block
 * of links and each part of furniture. Furniture is what the page names so, lists of links, and
 * cards: links with a few lines on other articles.
 *
 * <p>Cost: one pass over the page's nodes, three over its blocks.
 */
final class PageBody {
  /**
   * Characters of prose that a block of links or a part of furniture outweighs: a sentence. As they
   * all weigh the same, a long list of links does not drive the article out of its part.
   */
  private static final int COST = 60;

  /** Characters up to which the text under a link is taken for that of a card. */
  private static final int CARD_CHARS = 600;

  /** Characters of links from which they can be the title of another article. */
  private static final int CARD_TITLE_CHARS = 20;

  /** Cards from which on the page is a list of them, and none of them its article. */
  private static final int LIST_CARDS = 4;

  /** Blocks before the article among which headline, author and date are looked for. */
  private static final int LEAD_BLOCKS = 30;

  private static final Set<String> TEXT_TAGS =
      Set.of("p", "li", "dd", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6");

  private final PagePart root;
  private final int cardChars;
  private final Set<PagePart> furniture = new HashSet<>();
  private int cards;
  private PagePart best;
  private int bestWeight;

  /** Every block of the page, in its order. */
  private final List<Line> lines = new ArrayList<>();

  private record Line(PageBlock block, PagePart part, boolean inArticle) {
    boolean isParagraph() {
      return inArticle && block.isProse() && !PageNames.isNotice(block.text());
    }

    /** Equal where the page shows it alike. */
    String markup() {
      return part.element.normalName() + '.' + part.element.className();
    }
  }

  private PageBody(PagePart root, int cardChars) {
    this.root = root;
    this.cardChars = cardChars;
    this.best = root;
    weigh(root);
    read(root, best == root);
  }

  static PageBody of(Document page) {
    PagePart root = PageOutline.of(page);
    PageBody body = new PageBody(root, CARD_CHARS);
    // A short article under a title that links to itself looks like a card.
    return body.first() < 0 && body.cards < LIST_CARDS ? new PageBody(root, 0) : body;
  }

  private int weigh(PagePart part) {
    int weight = 0;
    boolean story = false;
    for (PageContent child : part.content) {
      if (child instanceof PageBlock block) {
        weight += block.isProse() ? block.text().length() : block.isLink() ? -COST : 0;
      } else if (child instanceof PagePart inner && story && isStory(inner)) {
        furniture.add(inner);
        weight -= COST;
      } else if (child instanceof PagePart inner) {
        story |= isStory(inner);
        weight += Math.max(-COST, weigh(inner));
      }
    }
    boolean card = isCard(part);
    cards += card ? 1 : 0;
    if (card || isList(part) || isNamedFurniture(part)) {
      furniture.add(part);
      return -COST;
    }
    if (weight > bestWeight) {
      best = part;
      bestWeight = weight;
    }
    return weight;
  }

  /** Some pages go on with the next article below the first. */
  private static boolean isStory(PagePart part) {
    return part.story && part.prose >= CARD_CHARS;
  }

  private boolean isCard(PagePart part) {
    return part.titleChars >= CARD_TITLE_CHARS && part.prose > 0 && part.prose < cardChars;
  }

  private static boolean isList(PagePart part) {
    return part.prose == 0 && 2 * part.linkChars > part.chars;
  }

  /**
   * A part with the page's heading, or with most of its prose, is more than its name says; what
   * readers wrote may be most of it.
   */
  private boolean isNamedFurniture(PagePart part) {
    return !part.heading
        && PageNames.isFurniture(part.element)
        && (2 * part.prose < root.prose || PageNames.isComments(part.element));
  }

  private void read(PagePart part, boolean inArticle) {
    for (PageContent child : part.content) {
      if (child instanceof PageBlock block) {
        lines.add(new Line(block, part, inArticle));
      } else if (child instanceof PagePart inner) {
        read(inner, inner == best || (inArticle && !furniture.contains(inner)));
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

  /** Paragraphs with an empty line between, none twice, without the one that says the title. */
  String text(String title) {
    int first = first();
    int last = last();
    String heading = PageTitle.folded(title);
    Set<String> proseMarkup = new HashSet<>();
    lines.stream().filter(Line::isParagraph).forEach(line -> proseMarkup.add(line.markup()));
    // A set: some pages hold a paragraph once for wide windows and once for narrow ones.
    Set<String> paragraphs = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean inside = first < i && i < last;
      if ((line.isParagraph()
              || (isShortParagraph(line, proseMarkup) && (inside || line.block().endsSentence())))
          && !PageTitle.folded(line.block().text()).equals(heading)) {
        paragraphs.add(line.block().text());
      }
    }
    return String.join("\n\n", paragraphs);
  }

  /** Subheadings, what people say, items of lists. */
  private static boolean isShortParagraph(Line line, Set<String> proseMarkup) {
    return line.inArticle()
        && !line.block().isLink()
        && !PageNames.isNotice(line.block().text())
        && (TEXT_TAGS.contains(line.part().element.normalName())
            || proseMarkup.contains(line.markup()));
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

package naskh.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import naskh.read.PagePart.Block;
import org.jsoup.nodes.Document;

/**
 * The text of a page's article: what reads as prose, in the part of the page where prose outweighs
 * everything else most.
 *
 * <p>A part's weight is the number of characters of prose in it, less {@link #COST} for each block
 * of links and each part of furniture. Furniture is what the page names so, and cards: links with a
 * few lines on other articles.
 *
 * <p>Cost: two passes over the page's parts, and one over its nodes.
 */
final class PageBody {
  /**
   * Characters of prose that a block of links or a part of furniture outweighs. As they all weigh
   * the same, a long list of links does not drive the article out of the part it stands in.
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

  private static final String SENTENCE_ENDS = ".!?:…؟۔»”\"";

  private final PagePart root;
  private final boolean withCards;
  private final Set<PagePart> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
  private int cards;
  private PagePart best;
  private int bestWeight;

  /** Every block of the page, in its order. */
  private final List<Line> lines = new ArrayList<>();

  private record Line(Block block, PagePart part, boolean inArticle) {
    boolean isParagraph() {
      return inArticle && block.isProse() && !PageNames.isNotice(block.text());
    }

    /** What the page marks up alike. */
    String markup() {
      return part.element.normalName() + '.' + part.element.className();
    }

    boolean endsSentence() {
      return SENTENCE_ENDS.indexOf(block.text().charAt(block.text().length() - 1)) >= 0;
    }
  }

  private PageBody(PagePart root, boolean withCards) {
    this.root = root;
    this.withCards = withCards;
    best = root;
    weigh(root);
    read(root, best == root);
  }

  static PageBody of(Document page) {
    PagePart root = PageOutline.of(page);
    PageBody body = new PageBody(root, false);
    return body.first() < 0 && body.cards < LIST_CARDS ? new PageBody(root, true) : body;
  }

  /** Characters of all links of the page. */
  int links() {
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
    if (first < 0) {
      return "";
    }
    int last = lines.size() - 1;
    while (!lines.get(last).isParagraph()) {
      last--;
    }
    Set<String> proseMarkup = new HashSet<>();
    lines.stream().filter(Line::isParagraph).forEach(line -> proseMarkup.add(line.markup()));
    Set<String> paragraphs = new LinkedHashSet<>(); // a page may hold them again, for telephones
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (title != null && PageTitle.folded(title).equals(PageTitle.folded(line.block().text()))) {
        continue;
      }
      if (line.isParagraph()
          || (isShortParagraph(line, proseMarkup)
              && ((first < i && i < last) || line.endsSentence()))) {
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

  private int first() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isParagraph()) {
        return i;
      }
    }
    return -1;
  }

  private void read(PagePart part, boolean inArticle) {
    for (Object child : part.content) {
      if (child instanceof Block block) {
        lines.add(new Line(block, part, inArticle));
      } else if (child instanceof PagePart inner) {
        read(inner, inner == best || (inArticle && !furniture.contains(inner)));
      }
    }
  }

  private int weigh(PagePart part) {
    int weight = 0;
    int titleLinks = 0;
    boolean prose = false;
    boolean story = false;
    for (Object child : part.content) {
      if (child instanceof Block block) {
        titleLinks += !prose && block.isLink() ? block.linkChars() : 0;
        prose |= block.isProse();
        weight += block.isProse() ? block.text().length() : block.isLink() ? -COST : 0;
      } else if (child instanceof PagePart inner) {
        if (story && isStory(inner)) {
          furniture.add(inner);
          weight -= COST;
          continue;
        }
        story |= isStory(inner);
        weight += Math.max(-COST, weigh(inner));
        titleLinks += prose || inner.prose > 0 || inner.heading ? 0 : inner.titleLinks;
        prose |= inner.prose > 0;
      }
    }
    part.titleLinks = titleLinks;
    boolean card = titleLinks >= CARD_TITLE_CHARS && prose && part.prose < CARD_CHARS;
    cards += card ? 1 : 0;
    boolean list = part.prose == 0 && 2 * part.linkChars > part.chars;
    if (isNamedFurniture(part) || list || (card && !withCards)) {
      furniture.add(part);
      return -COST;
    }
    if (weight > bestWeight) {
      best = part;
      bestWeight = weight;
    }
    return weight;
  }

  /** Some pages go on with the next article below. */
  private static boolean isStory(PagePart part) {
    return part.story && part.prose >= CARD_CHARS;
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
}

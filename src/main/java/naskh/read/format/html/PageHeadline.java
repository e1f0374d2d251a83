package naskh.read.format.html;

import java.util.List;
import java.util.Set;

/**
 * Where the headline stands in a page: nothing above it is text of the article.
 *
 * <p>Cost: one pass over the blocks.
 */
final class PageHeadline {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

  /** Characters of prose that follow the headline at least: two sentences. */
  private static final int MIN_PROSE = 200;

  /** What a page names a title may be that of a box in the article. */
  private static final int NAMED_SHARE = 4;

  private final List<String> titles;
  private final List<String> folded;
  private final List<String> named;
  private PageBlock headline;
  private PagePart in;
  private Sign sign = Sign.NONE;

  /** Characters of prose before the headline, and in all. */
  private int before;

  private int prose;

  /** What a block is taken for the headline by, the surest last. */
  private enum Sign {
    NONE,
    NAMED,
    HEADING,
    SIMILAR_HEADING,
    TITLE,
    TITLE_IN_HEADING,
    TITLE_IN_MAIN_HEADING;

    boolean isSurer(Sign other) {
      return compareTo(other) > 0;
    }
  }

  private PageHeadline(List<String> titles, List<String> named) {
    this.titles = titles;
    this.folded = folded(titles);
    this.named = folded(named);
  }

  private static List<String> folded(List<String> titles) {
    return titles.stream().map(PageTitle::folded).filter(title -> !title.isEmpty()).toList();
  }

  /**
   * Marks the parts of the page that it is in.
   *
   * @param titles that the page gives itself
   * @param named what it names a title
   * @return the block, null where none is likely
   */
  static PageBlock mark(PagePart root, List<String> titles, List<String> named) {
    PageHeadline found = new PageHeadline(titles, named);
    found.look(root);
    if (!found.isLikely()) {
      return null;
    }
    for (PagePart part = found.in; part != null; part = part.parent) {
      part.headline = true;
    }
    return found.headline;
  }

  private boolean isLikely() {
    int after = prose - before;
    return switch (sign) {
      case NONE -> false;
      case NAMED -> after >= MIN_PROSE && after >= NAMED_SHARE * before;
      case HEADING -> after >= before;
      default -> after >= MIN_PROSE;
    };
  }

  private void look(PagePart part) {
    for (PageContent child : part.content) {
      if (child instanceof PagePart inner) {
        look(inner);
      } else if (child instanceof PageBlock block) {
        Sign of = sign(block, part);
        if (of.isSurer(sign)) {
          headline = block;
          in = part;
          sign = of;
          before = prose;
        }
        prose += block.isProse() ? block.text().length() : 0;
      }
    }
  }

  private Sign sign(PageBlock block, PagePart part) {
    String tag = heading(part);
    boolean main = tag.equals("h1");
    if (block.text().length() > PageTitle.MAX_CHARS || (tag.isEmpty() && block.isLink())) {
      return Sign.NONE;
    }
    String text = PageTitle.folded(block.text());
    boolean title = folded.stream().anyMatch(other -> PageTitle.isFoldedAlike(other, text));
    if (!PageTitle.isTelling(block.text())) {
      // The site's name stands in headings and in titles too, and leads to its front page.
      return title && main && !block.isLink() ? Sign.HEADING : Sign.NONE;
    }
    if (title) {
      return main ? Sign.TITLE_IN_MAIN_HEADING : tag.isEmpty() ? Sign.TITLE : Sign.TITLE_IN_HEADING;
    }
    if (block.isLink()) {
      return Sign.NONE;
    }
    if (!tag.isEmpty()
        && titles.stream().anyMatch(other -> PageTitle.isSimilar(block.text(), other))) {
      return Sign.SIMILAR_HEADING;
    }
    return main ? Sign.HEADING : named.contains(text) ? Sign.NAMED : Sign.NONE;
  }

  /** The heading that a part is, or is directly in; empty where there is none. */
  private static String heading(PagePart part) {
    String tag = part.element.normalName();
    if (HEADINGS.contains(tag) || part.parent == null) {
      return HEADINGS.contains(tag) ? tag : "";
    }
    String outer = part.parent.element.normalName();
    return HEADINGS.contains(outer) ? outer : "";
  }
}

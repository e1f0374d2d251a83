package naskh.read.format.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** An element of a page that begins a line, with the text and the further parts in it. */
final class PagePart implements PageContent {
  /** Characters of a box with fields to write in, at most: longer, it is more than that. */
  private static final int BOX_CHARS = 300;

  final Element element;
  final PagePart parent;

  /** In the order of the page; parts without any block are left out. */
  final List<PageContent> content = new ArrayList<>();

  /** The first block in it or its parts; null where there is none. */
  PageBlock first;

  /** Characters of text in it. */
  int chars;

  /** Characters of prose in it, the article's or not. */
  int prose;

  /** Characters of links in it, spaces not counted. */
  int linkChars;

  /** Those of the links before its first prose, but not in the main heading or in furniture. */
  int titleChars;

  /** Whether the page's main heading is in it. */
  boolean heading;

  /** Whether the article's headline is in it. */
  boolean headline;

  /** Whether an {@code <article>} with a main heading of its own is in it. */
  boolean story;

  /** Whether it is a box, or nothing but fields of one, in which readers are asked to write. */
  boolean asks;

  PagePart(Element element, PagePart parent) {
    this.element = element;
    this.parent = parent;
    this.heading = element.nameIs("h1");
  }

  void add(PageBlock block) {
    content.add(block);
    first = first == null ? block : first;
    chars += block.text().length();
    linkChars += block.linkChars();
    if (block.isProse()) {
      prose += block.text().length();
    } else if (block.isLink() && prose == 0) {
      titleChars += block.linkChars();
    }
  }

  /** Tells its parent what is in it; forgets itself where nothing is. */
  void end() {
    asks &= chars <= BOX_CHARS;
    parent.asks |= asks;
    if (content.isEmpty()) {
      return;
    }
    story |= heading && element.nameIs("article");
    parent.content.add(this);
    parent.first = parent.first == null ? first : parent.first;
    if (parent.prose == 0 && prose == 0 && !heading && !PageNames.isFurniture(element)) {
      parent.titleChars += titleChars;
    }
    parent.chars += chars;
    parent.prose += prose;
    parent.linkChars += linkChars;
    parent.heading |= heading;
    parent.story |= story;
  }

  /** Equal where the page shows it alike. */
  String markup() {
    return element.normalName() + '.' + element.className();
  }

  boolean isWithin(PagePart outer) {
    PagePart part = this;
    while (part != null && !part.equals(outer)) {
      part = part.parent;
    }
    return part != null;
  }
}

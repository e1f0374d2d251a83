package naskh.read.format.html;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Reads a page as parts and blocks of text, without what a reader does not see.
 *
 * <p>Cost: one pass over the nodes; memory for the parts that hold text.
 */
final class PageOutline implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          ("head script style noscript template svg math iframe object canvas audio video dialog"
                  + " select option textarea button input")
              .split(" ", -1));

  /** Editors leave them behind: a space without width, the mark of a file's beginning. */
  private static final String ZERO_WIDTH = "\u200B\uFEFF";

  private static final Set<String> MEDIA =
      Set.of("img", "picture", "amp-img", "iframe", "video", "audio", "object", "embed");

  /** Elements that begin a line for jsoup and none for a reader. */
  private static final Set<String> INLINE = Set.of("ins", "del");

  private final StringBuilder text = new StringBuilder();
  private PagePart part;
  private int linkChars;
  private int titleChars;

  /** Whether there is text in the block that is in no link. */
  private boolean plain;

  private int links;

  /** Line breaks since the last word. */
  private int breaks;

  /** Whether a picture stands before the text of the block, and after it. */
  private boolean mediaBefore;

  private boolean mediaAfter;
  private String date = "";

  /** Whether an element that may be a label has just ended in the line. */
  private boolean labelEnded;

  private PageOutline(PagePart root) {
    part = root;
  }

  static PagePart of(Document page) {
    PagePart root = new PagePart(page, null);
    PageOutline outline = new PageOutline(root);
    NodeTraversor.filter(outline, page);
    outline.endBlock();
    return root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element && depth > 0) {
      if (isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (MEDIA.contains(element.normalName())) {
        mediaBefore |= text.isEmpty();
        mediaAfter |= !text.isEmpty();
      }
      part.asks |= PageMarkup.isWrittenIn(element);
      if (UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      date = date.isEmpty() ? PageMarkup.statedDate(element) : date;
      if (element.nameIs("br")) {
        breakLine();
      } else if (isLink(element)) {
        links++;
      }
      if (isPart(element)) {
        endBlock();
        part = new PagePart(element, part);
      } else if (labelEnded && element.hasAttr("class")) {
        append(" "); // date, author and section side by side: the page's style sets them apart
      }
      labelEnded = false;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // jsoup's elements are equal only if they are the same.
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      if (isLink(element)) {
        links--;
      }
      labelEnded = isLabel(element) && !element.equals(part.element);
      if (element.equals(part.element)) {
        endBlock();
        part.end();
        part = part.parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0
        && !element.nameIs("body") // which programs show when they have done their work
        && (element.hasAttr("hidden")
            || element.attr("style").replace(" ", "").contains("display:none"));
  }

  /** Programs wrap texts in spans without attributes; those of editors have some. */
  private static boolean isLabel(Element element) {
    return element.hasAttr("class") || (element.nameIs("span") && element.attributesSize() == 0);
  }

  private static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  /** Elements of names with a hyphen are programs of the page: boxes, as a rule. */
  private static boolean isPart(Element element) {
    return (element.isBlock() && !INLINE.contains(element.normalName()))
        || element.normalName().indexOf('-') > 0
        || PageNames.isFurniture(element);
  }

  private void append(String words) {
    labelEnded = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || Character.isSpaceChar(c)) {
        if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      } else if (ZERO_WIDTH.indexOf(c) < 0) {
        titleChars += links > 0 && !plain ? 1 : 0;
        plain |= links == 0;
        text.append(c);
        linkChars += links > 0 ? 1 : 0;
        breaks = 0;
      }
    }
  }

  /**
   * Poems and addresses have shorter lines than paragraphs that are parted by one break only. A
   * line that is a link is the title of what follows it.
   */
  private void breakLine() {
    breaks++;
    if (breaks > 1
        || 2 * linkChars > text.length()
        || text.length() - text.lastIndexOf("\n") > PageBlock.SENTENCE_CHARS) {
      endBlock();
    } else if (text.length() > 0) {
      text.append('\n');
    }
  }

  private void endBlock() {
    String block = text.toString().replace(" \n", "\n").strip();
    if (block.codePoints().anyMatch(Character::isLetterOrDigit)) {
      part.add(new PageBlock(block, linkChars, titleChars, mediaBefore, date));
      mediaBefore = mediaAfter;
      mediaAfter = false;
      date = "";
    }
    text.setLength(0);
    linkChars = 0;
    titleChars = 0;
    plain = false;
  }
}

package naskh.read.format.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Small boxes that follow the text in its part: who wrote it, whose opinion it is, where it was
 * printed.
 */
final class PageTail {
  /** Characters of prose in a tail at most: two sentences. */
  private static final int MAX_CHARS = 200;

  /** A text is at least so many times as long as its tail. */
  private static final int TEXT_SHARE = 3;

  private final List<PagePart> parts = new ArrayList<>();
  private PagePart text;
  private int textWeight;
  private int weight;

  /** Takes the next part of those that follow each other. */
  void add(PagePart part, int of) {
    if (of > textWeight) {
      text = part;
      textWeight = of;
      parts.clear();
      weight = 0;
    } else if (of > 0) {
      parts.add(part);
      weight += of;
    }
  }

  /** Parts that are named and look otherwise than the text before them. */
  List<PagePart> parts() {
    boolean tail =
        weight <= MAX_CHARS
            && TEXT_SHARE * weight <= textWeight
            && parts.stream().allMatch(this::isOther);
    return tail ? parts : List.of();
  }

  int weight() {
    return parts().isEmpty() ? 0 : weight;
  }

  /** The rows of a table look alike, whatever is in them. */
  private boolean isOther(PagePart part) {
    boolean row = part.element.nameIs("tr") || part.element.nameIs("td");
    boolean other = part.element.attributesSize() > 0 && !part.markup().equals(text.markup());
    return !part.headline && !part.element.nameIs("p") && (row || other);
  }
}

package naskh.read.format.xml;

import naskh.read.fields.Field;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text between the tags of an element; what is no tag within lines of HTML begins a line. */
final class XmlCharacters implements NodeFilter {
  /** Longest value that is passed over as one of another field; longer ones are text. */
  private static final int MAX_FIELD_CHARS = 300;

  private final StringBuilder text = new StringBuilder();
  private final boolean withFields;

  private XmlCharacters(boolean withFields) {
    this.withFields = withFields;
  }

  /** All characters of {@code element}. */
  static String all(Element element) {
    return of(element, true);
  }

  /** Those that are no other field's. */
  static String withoutFields(Element element) {
    return of(element, false);
  }

  private static String of(Element element, boolean withFields) {
    XmlCharacters characters = new XmlCharacters(withFields);
    element.filter(characters);
    return characters.text.toString().strip();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // jsoup's elements are equal only if they are the same.
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (!withFields && depth > 0 && isField(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      breakLine(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      breakLine(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isField(Element element) {
    Field field = Field.named(XmlNames.of(element));
    return field != null
        && field != Field.TEXT
        && element.children().isEmpty()
        && element.wholeText().length() <= MAX_FIELD_CHARS;
  }

  private void breakLine(Element element) {
    if (XmlNames.isBlock(element) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}

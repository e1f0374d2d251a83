package naskh.read.format.xml;

import java.util.Locale;
import java.util.Set;
import naskh.read.fields.Field;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** What the elements of XML are called, and which of them only mark up a text. */
final class XmlNames {
  /** Deeper than any article lies, shallow enough for the stack. */
  static final int MAX_DEPTH = 64;

  /** Stands before names that begin with a letter beyond ASCII, which the parser takes for text. */
  static final String PREFIX = "n:";

  /** Prefixes whose names mean the same without. */
  private static final Set<String> PLAIN_PREFIXES =
      Set.of("n", "dc", "dcterms", "atom", "a10", "news");

  /** In HTML struck through, in corpora a sentence: it must not run into the next one. */
  private static final String SENTENCE = "s";

  private XmlNames() {}

  /** What the fields of articles are called, in the forms of XML that write it as an attribute. */
  static String of(Element element) {
    // <field name="text"> of Solr, <property name="text">.
    return element.hasAttr("name") ? element.attr("name") : tag(element);
  }

  /** The tag, without a prefix that means nothing. */
  static String tag(Element element) {
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    boolean plain = colon > 0 && PLAIN_PREFIXES.contains(lowerCase(tag.substring(0, colon)));
    return plain ? tag.substring(colon + 1) : tag;
  }

  /** Whether an element is of HTML, with all in it, and not called as fields of articles are. */
  static boolean isMarkup(Element element) {
    return isMarkup(element, 0);
  }

  private static boolean isMarkup(Element element, int depth) {
    String tag = lowerCase(element.tagName());
    return depth < MAX_DEPTH
        && Tag.isKnownTag(tag)
        && !tag.equals(SENTENCE)
        && Field.named(tag) == null
        && element.children().stream().allMatch(child -> isMarkup(child, depth + 1));
  }

  /** Whether all elements in an element are markup. */
  static boolean holdsMarkup(Element element) {
    return element.children().stream().allMatch(XmlNames::isMarkup);
  }

  /** Whether a line ends with an element: not with those that HTML has within lines. */
  static boolean isBlock(Element element) {
    String tag = lowerCase(element.tagName());
    return !Tag.isKnownTag(tag) || tag.equals(SENTENCE) || Tag.valueOf(tag).isBlock();
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

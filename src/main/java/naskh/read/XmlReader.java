package naskh.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/**
 * The articles of a feed: its items; of other XML: the outermost elements that hold an element that
 * is named as texts are; where there is none, the one text that the document is. The position is
 * the number of the article. As browsers read it: what is not closed ends with what it lies in, and
 * nothing outside the file is ever fetched.
 */
final class XmlReader extends RecordReader {
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:rdf");

  /** The elements that are articles where the root is a feed. */
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** Prefixes whose names mean the same without. */
  private static final Set<String> PLAIN_PREFIXES = Set.of("dc", "dcterms", "atom", "a10", "news");

  /** Deeper than any article lies, shallow enough to be walked up from each element. */
  private static final int MAX_DEPTH = 64;

  private final Bounded characters;
  private final StreamParser parser;
  private final Iterator<Element> elements;
  private final int maxRecordChars;
  private Element last;
  private long position;
  private boolean ended;

  XmlReader(Reader reader, int maxRecordChars) {
    this.maxRecordChars = maxRecordChars;
    characters = new Bounded(reader, maxRecordChars);
    parser = new StreamParser(Parser.xmlParser()).parse(characters, "");
    elements = parser.iterator();
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    try {
      while (elements.hasNext()) {
        Element element = elements.next();
        if (isArticle(element)) {
          return article(element);
        }
      }
      ended = true;
      return position == 0 ? document() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RawRecord article(Element element) {
    position++;
    Fields fields = new Fields(element);
    characters.begin();
    if (last != null) {
      last.remove(); // else all articles of the file are in memory at its end
    }
    last = element.empty();
    return fields.record();
  }

  private boolean isArticle(Element element) {
    Element root = parser.document().firstElementChild();
    if (root != null && FEEDS.contains(lowerCase(root.tagName()))) {
      return ITEMS.contains(lowerCase(element.tagName()));
    }
    return hasText(element) && !liesInArticle(element);
  }

  private static boolean liesInArticle(Element element) {
    Element parent = element.parent();
    for (int depth = 0; parent != null; depth++) {
      if (depth == MAX_DEPTH || hasText(parent)) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  private static boolean hasText(Element element) {
    for (Element child : element.children()) {
      // <article> may be a text, and what has one.
      if (Field.TEXT.isUsual(name(child))
          && child.children().stream().allMatch(XmlReader::isMarkup)) {
        return true;
      }
    }
    return false;
  }

  /** Of HTML, and not as the fields of articles are called, which some tags are. */
  private static boolean isMarkup(Element element) {
    return Tag.isKnownTag(element.tagName())
        && Arrays.stream(Field.values()).noneMatch(field -> field.isUsual(element.tagName()));
  }

  /** What the fields of articles are called, in the forms of XML that write it as an attribute. */
  private static String name(Element element) {
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    if (colon > 0 && PLAIN_PREFIXES.contains(lowerCase(tag.substring(0, colon)))) {
      return tag.substring(colon + 1);
    }
    // <field name="text"> of Solr, <property name="text">.
    return element.hasAttr("name") ? element.attr("name") : tag;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A document without such elements is one article: its characters. */
  private RawRecord document() {
    Characters text = new Characters();
    parser.document().traverse(text);
    if (text.isBlank()) {
      return null;
    }
    position++;
    Map<String, Object> fields = new LinkedHashMap<>();
    parser.document().stream()
        .filter(element -> Field.TITLE.isUsual(name(element)))
        .findFirst()
        .ifPresent(title -> fields.put(Field.TITLE.label(), title.text()));
    fields.put(Field.TEXT.label(), text.toString());
    return RawRecord.of(position, fields);
  }

  @Override
  protected long position() {
    return position + 1;
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    characters.close();
  }

  /** The fields of an article: its attributes and elements; inner ones under names with dots. */
  private final class Fields {
    private final FieldRoom room = new FieldRoom(maxRecordChars);
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields(Element article) {
      for (Attribute attribute : article.attributes()) {
        add(attribute.getKey(), attribute.getValue());
      }
      addElements(article, "", 0);
    }

    private void addElements(Element parent, String prefix, int depth) {
      for (Element child : parent.children()) {
        String name = prefix + name(child);
        String link = child.attr("href");
        boolean alternate = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
        if (!link.isEmpty() && child.childNodeSize() == 0) {
          add(alternate ? name : name + "." + child.attr("rel"), link);
        } else if (child.children().isEmpty()) {
          add(name, child.wholeText());
        } else if (Field.TEXT.isUsual(name)
            || child.children().stream().allMatch(XmlReader::isMarkup)) {
          add(name, child.html());
        } else if (depth < MAX_DEPTH) {
          addElements(child, name + ".", depth + 1);
        }
      }
    }

    /** What stands more than once is a list. */
    private void add(String name, String value) {
      if (!room.take(name.length() + (long) value.length())) {
        return;
      }
      Object before = fields.putIfAbsent(name, value);
      if (before != null) {
        List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
        all.add(value);
        fields.put(name, all);
      }
    }

    RawRecord record() {
      return room.isFull()
          ? RawRecord.reject(position, Reason.TOO_LONG, FlatFields.TOO_MANY, null)
          : RawRecord.of(position, fields);
    }
  }

  /** The text between the tags; what is no tag of HTML begins a line. */
  private static final class Characters implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else {
        breakLine(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      breakLine(node);
    }

    private void breakLine(Node node) {
      boolean block =
          node instanceof Element element
              && (element.isBlock() || !Tag.isKnownTag(element.tagName()));
      if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    boolean isBlank() {
      return text.toString().isBlank();
    }

    @Override
    public String toString() {
      return text.toString().strip();
    }
  }

  /** Refuses to go on where one article would take more memory than it may. */
  private static final class Bounded extends FilterReader {
    private final long most;
    private long read;

    Bounded(Reader reader, int maxRecordChars) {
      super(reader);
      // What the parser has read ahead counts to the next article, too.
      most = 2L * maxRecordChars;
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      read += Math.max(0, count);
      if (read > most) {
        throw new IOException("an element is too long to be read");
      }
      return count;
    }
  }
}

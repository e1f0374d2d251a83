package naskh.read.format.xml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.read.fields.ArticleTraits;
import naskh.read.fields.Field;
import naskh.read.fields.FieldRoom;
import naskh.read.fields.PlainName;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The fields of an element: its attributes and elements; inner ones under names with dots, or under
 * their own where only that is known. One without a text has as such the characters that are no
 * other field's.
 */
final class XmlFields {
  /** Attributes that are the value of an element that has no characters. */
  private static final List<String> VALUES =
      List.of("href", "when", "norm", "literal", "term", "value", "content", "id-string");

  /** What the values of a list are called that has only one. */
  private static final Set<String> PARTS =
      Set.of("value", "str", "string", "item", "element", "li", "p", "para", "paragraph", "name");

  /** Fields that an element may hold deep within; ids and addresses there are of other things. */
  private static final Set<Field> DEEP =
      EnumSet.of(
          Field.TITLE, Field.TEXT, Field.PUBLISHED, Field.AUTHOR, Field.SOURCE, Field.CATEGORY);

  /** Elements that tell of other things than the article. */
  private static final Set<String> OTHERS =
      Set.of("image", "comment", "enclosure", "thumbnail", "related", "contributor", "author");

  /** Fewer than any prose has that is longer than a name, in blanks. */
  private static final int PROSE_BLANKS = 5;

  private final FieldRoom room;
  private final Set<Element> without;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, List<String>> deep = new LinkedHashMap<>();
  private boolean textIsRest;

  private XmlFields(Set<Element> without, int maxRecordChars) {
    this.without = without;
    room = new FieldRoom(maxRecordChars);
  }

  /** Those of {@code element}, but for what is in the elements {@code without}. */
  static XmlFields of(Element element, Set<Element> without, int maxRecordChars) {
    XmlFields read = new XmlFields(without, maxRecordChars);
    for (Attribute attribute : element.attributes()) {
      if (!attribute.getKey().startsWith("xmlns")) {
        read.add(attribute.getKey(), attribute.getValue());
      }
    }
    read.addElements(element, "", 0);
    read.nameDeep();
    if (without.isEmpty()) {
      read.addRest(element);
    }
    return read;
  }

  private void addElements(Element parent, String prefix, int depth) {
    for (Element child : parent.children()) {
      if (!without.contains(child)) {
        addElement(child, prefix + XmlNames.of(child), depth);
      }
    }
  }

  private void addElement(Element element, String name, int depth) {
    if (element.hasAttr("when")) {
      add(name, element.attr("when"));
    } else if (element.childNodeSize() == 0) {
      addEmpty(element, name);
    } else if (element.children().isEmpty()) {
      add(name, element.wholeText());
    } else if (XmlNames.holdsMarkup(element)) {
      add(name, element.html());
    } else if (isList(element)) {
      element.children().forEach(part -> add(name, part.wholeText()));
    } else if (Field.TEXT.isUsual(name) && !holdsFields(element)) {
      add(name, XmlCharacters.all(element));
    } else if (depth < XmlNames.MAX_DEPTH) {
      addElements(element, name + ".", depth + 1);
    }
  }

  private void addEmpty(Element element, String name) {
    String rel = element.attr("rel");
    String as = rel.isEmpty() || rel.equals("alternate") ? name : name + "." + rel;
    VALUES.stream()
        .filter(element::hasAttr)
        .findFirst()
        .ifPresentOrElse(value -> add(as, element.attr(value)), () -> add(name, ""));
  }

  /**
   * Whether an element only holds values of one kind: {@code <arr><str>…</str><str>…</str></arr>}.
   */
  private static boolean isList(Element element) {
    String tag = element.child(0).tagName();
    if (element.childrenSize() == 1 && !PARTS.contains(XmlNames.lowerCase(tag))) {
      return false; // <header><sent>…</sent></header>
    }
    return element.children().stream()
        .allMatch(
            part ->
                part.tagName().equals(tag)
                    && !part.hasAttr("name")
                    && part.children().isEmpty()
                    && Field.named(XmlNames.tag(part)) == null);
  }

  private static boolean holdsFields(Element element) {
    return element.getAllElements().stream()
        .skip(1) // itself
        .anyMatch(inner -> Field.named(XmlNames.of(inner)) != null);
  }

  private void add(String name, String value) {
    if (!room.take(name.length() + (long) value.length())) {
      return;
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && Field.named(name) == null) {
      deep.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    } else {
      put(name, value);
    }
  }

  /** What stands more than once is a list. */
  private void put(String name, Object value) {
    Object before = fields.putIfAbsent(name, value);
    if (before != null) {
      List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
      if (value instanceof List<?> list) {
        all.addAll(list);
      } else {
        all.add(value);
      }
      fields.put(name, all);
    }
  }

  /** What is only known by the last part of its name gets that, unless the field is there. */
  private void nameDeep() {
    Set<Field> known = EnumSet.noneOf(Field.class);
    fields.keySet().stream().map(Field::named).filter(DEEP::contains).forEach(known::add);
    Map<Field, String> named = new LinkedHashMap<>();
    deep.forEach(
        (name, values) -> {
          String last = name.substring(name.lastIndexOf('.') + 1);
          Field field = Field.named(last);
          boolean free = field != null && DEEP.contains(field) && !known.contains(field);
          boolean taken = free && !named.computeIfAbsent(field, f -> name).equals(name);
          Object value = values.size() == 1 ? values.get(0) : values;
          put(free && !taken && !isOfOther(name) ? last : name, value);
        });
  }

  private static boolean isOfOther(String name) {
    for (String part : name.split("\\.", -1)) {
      if (OTHERS.contains(XmlNames.lowerCase(part))) {
        return true;
      }
    }
    return false;
  }

  private void addRest(Element element) {
    if (fields.keySet().stream().anyMatch(Field.TEXT::isUsual)) {
      return;
    }
    boolean markup = XmlNames.holdsMarkup(element);
    String rest = markup ? element.html() : XmlCharacters.withoutFields(element);
    if (rest.chars().filter(c -> c == ' ').limit(PROSE_BLANKS).count() == PROSE_BLANKS) {
      textIsRest = true;
      add(Field.TEXT.label(), rest);
    }
  }

  Map<String, Object> all() {
    return fields;
  }

  /** Whether there was no room for some. */
  boolean areTooMany() {
    return room.isFull();
  }

  /**
   * Whether the element is an article: has a text under its own name, or has more than that text.
   */
  boolean isArticle() {
    ArticleTraits traits = traits();
    return traits.hasNamedText() ? !textIsRest || traits.isKnown() : traits.isSummary();
  }

  /** What the fields say of the element. */
  ArticleTraits traits() {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          // A name is what a <table name="news"> is called, no title.
          if (!name.equals("name") && !isBlank(value)) {
            plain.put(PlainName.of(name), value);
          }
        });
    return ArticleTraits.of(plain, Integer.MAX_VALUE);
  }

  private static boolean isBlank(Object value) {
    return value instanceof String text && text.isBlank();
  }
}

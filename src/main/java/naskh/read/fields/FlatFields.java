package naskh.read.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record of nested values as flat fields, strings or lists of strings: {@code {"a": {"b": 1}}}
 * has the field {@code a.b}.
 *
 * <p>An object that only holds a value, beside what is said about it ({@code {"rendered": …}},
 * {@code {"#text": …, "@lang": …}}, {@code {"$date": …}}), is given as this value under the plain
 * name; a document of {@link Blocks} as its paragraphs. Of an object in a list its text is given,
 * else its name.
 */
public final class FlatFields {
  /** Why a record is refused whose fields have no room. */
  public static final String TOO_MANY = "too many fields, or too long ones, to be read";

  /**
   * Names of the value itself: extended JSON of MongoDB, the APIs of WordPress and Drupal, and what
   * converters from XML call the text of an element that has attributes; seconds of Firestore.
   */
  private static final List<String> VALUES =
      List.of(
          "$oid",
          "$date",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "$numberDecimal",
          "$uuid",
          "rendered",
          "value",
          "#text",
          "$t",
          "$",
          "_",
          "_text",
          "__text",
          "@value",
          "#cdata-section",
          "__cdata",
          "_cdata",
          "_seconds",
          "seconds");

  /**
   * Names of a value by its type, where an object has nothing else: DynamoDB, Firestore, unions of
   * Avro.
   */
  private static final Set<String> TYPES =
      Set.of(
          "S",
          "N",
          "SS",
          "NS",
          "L",
          "BOOL",
          "stringValue",
          "integerValue",
          "doubleValue",
          "timestampValue",
          "booleanValue",
          "string",
          "long",
          "int",
          "double",
          "boolean",
          "array");

  /** An object by its type, in DynamoDB. */
  private static final String TYPED_OBJECT = "M";

  /** Where Elasticsearch has a record's fields. */
  private static final String SOURCE = "_source";

  private final FieldRoom room;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private FlatFields(FieldRoom room) {
    this.room = room;
  }

  /**
   * The fields of a record; null where they have no room.
   *
   * @param record name → string, list or map of such values, or null
   */
  public static Map<String, Object> of(Map<?, ?> record, FieldRoom room) {
    FlatFields flat = new FlatFields(room);
    flat.addAll("", record);
    return room.isFull() ? null : flat.fields;
  }

  private void addAll(String prefix, Map<?, ?> object) {
    object.forEach((name, value) -> add(prefix, (String) name, value));
  }

  private void add(String prefix, String name, Object value) {
    if (room.isFull()) {
      return; // Long names with much below them would be joined for nothing.
    }
    if (value instanceof Map<?, ?> object) {
      if (name.equals(SOURCE)) {
        addAll(prefix, object);
      } else {
        addObject(prefix + name, object);
      }
    } else if (value instanceof List<?> list) {
      put(prefix + name, parts(list));
    } else {
      put(prefix + name, value);
    }
  }

  private void addObject(String name, Map<?, ?> object) {
    if (object.size() == 1 && object.get(TYPED_OBJECT) instanceof Map<?, ?> typed) {
      addAll(name + ".", typed);
      return;
    }
    String held = value(object);
    if (held == null && Blocks.isDocument(object)) {
      put(name, Blocks.paragraphs(object));
    }
    object.forEach(
        (inner, value) -> {
          if (inner.equals(held)) {
            add("", name, value);
          } else {
            add(name + ".", (String) inner, value);
          }
        });
  }

  /** The name under which an object holds its value; null if it is no such object. */
  private static String value(Map<?, ?> object) {
    String typed = object.size() == 1 ? (String) object.keySet().iterator().next() : "";
    if (TYPES.contains(typed) && !(object.get(typed) instanceof Map)) {
      return typed;
    }
    for (String name : VALUES) {
      Object value = object.get(name);
      boolean wrapped = value instanceof Map<?, ?> inner && value(inner) != null;
      if (object.containsKey(name) && (wrapped || !(value instanceof Map))) {
        return name;
      }
    }
    return null;
  }

  private static List<String> parts(List<?> list) {
    String line = Blocks.line(list);
    if (line != null) {
      return List.of(line);
    }
    List<String> parts = new ArrayList<>();
    list.forEach(value -> addPart(value, parts));
    return parts;
  }

  private static void addPart(Object value, List<String> parts) {
    if (value instanceof List<?> list) {
      list.forEach(inner -> addPart(inner, parts));
    } else if (value instanceof Map<?, ?> object) {
      String held = value(object);
      List<String> paragraphs = held == null ? Blocks.paragraphs(object) : List.of();
      if (held != null) {
        addPart(object.get(held), parts);
      } else if (paragraphs.isEmpty()) {
        addPart(object.get("name"), parts);
      } else {
        parts.addAll(paragraphs);
      }
    } else if (value != null) {
      parts.add((String) value);
    }
  }

  private void put(String name, Object value) {
    long chars = name.length();
    if (value instanceof List<?> parts) {
      for (Object part : parts) {
        room.take(((String) part).length());
      }
    } else {
      chars += value == null ? 0 : ((String) value).length();
    }
    room.take(chars);
    fields.put(name, value);
  }
}

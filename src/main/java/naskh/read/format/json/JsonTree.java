package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import naskh.read.fields.FieldRoom;

/**
 * A JSON object as far as it has been read: maps, lists, strings (of numbers and booleans, too) and
 * null. What is open can be used before it is whole.
 */
final class JsonTree {
  /** Short enough to be written out. */
  private static final Pattern WHOLE =
      Pattern.compile("-?\\d{1,20}\\.\\d{1,20}|-?[\\d.]{1,20}[eE]\\+?\\d");

  private final JsonParser parser;
  private final List<Object> open = new ArrayList<>();
  private String name;

  /** {@code parser} stands at the beginning of the object. */
  JsonTree(JsonParser parser) {
    this.parser = parser;
    open.add(new LinkedHashMap<String, Object>());
  }

  /** An object in which the value that {@code parser} stands before gets {@code name}. */
  static JsonTree ofValue(String name, JsonParser parser) {
    JsonTree tree = new JsonTree(parser);
    tree.name = name;
    return tree;
  }

  /** The object. */
  @SuppressWarnings("unchecked") // The outermost is one.
  Map<String, Object> object() {
    return (Map<String, Object>) open.get(0);
  }

  /** The objects and arrays that have begun and not ended, the outermost first. */
  List<Object> open() {
    return Collections.unmodifiableList(open);
  }

  /** How many objects and arrays are open down to {@code container}, itself among them. */
  int depth(Object container) {
    int depth = 0;
    while (open.get(depth) != container) {
      depth++;
    }
    return depth + 1;
  }

  /**
   * Reads until no more than {@code depth} objects and arrays are open.
   *
   * @return false if the room was full before; what was read last is in the tree then, too
   */
  boolean readTo(int depth, FieldRoom room) throws IOException {
    while (open.size() > depth) {
      step(room);
      if (room.isFull()) {
        return false;
      }
    }
    return true;
  }

  /** Passes over everything until no more than {@code depth} objects and arrays are open. */
  void skipTo(int depth) throws IOException {
    int levels = open.size();
    while (levels > depth) {
      JsonToken token = next();
      levels += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    open.subList(depth, open.size()).clear();
  }

  /** Reads one token. */
  void step(FieldRoom room) throws IOException {
    JsonToken token = next();
    switch (token) {
      case FIELD_NAME -> name = parser.currentName();
      case START_OBJECT -> begin(new LinkedHashMap<String, Object>(), room);
      case START_ARRAY -> begin(new ArrayList<>(), room);
      case END_OBJECT, END_ARRAY -> open.remove(open.size() - 1);
      default -> {
        String text = text(token);
        add(text, text == null ? 0 : text.length(), room);
      }
    }
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IllegalStateException("the text ends within an object");
    }
    return token;
  }

  /** Numbers that are none are missing values; whole ones have no point: the id 1.0 is 1. */
  private String text(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    String text = parser.getText();
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      return text;
    }
    return parser.isNaN() ? null : WHOLE.matcher(text).matches() ? whole(text) : text;
  }

  private static String whole(String number) {
    BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
    return plain.scale() <= 0 ? plain.toPlainString() : number;
  }

  private void begin(Object container, FieldRoom room) {
    add(container, 0, room);
    open.add(container);
  }

  @SuppressWarnings("unchecked") // Only this class fills them.
  private void add(Object value, int chars, FieldRoom room) {
    Object container = open.get(open.size() - 1);
    if (container instanceof List) {
      room.take(chars);
      ((List<Object>) container).add(value);
    } else {
      room.take(name.length() + chars);
      ((Map<String, Object>) container).put(name, value);
    }
  }
}

package naskh.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON objects as flat fields: {@code {"a": {"b": 1}}} has the field {@code a.b}. */
final class Json {
  /** Deeper than any article is written, shallow enough for the stack. */
  private static final int MAX_DEPTH = 64;

  /** Why a record is refused whose fields have no room. */
  static final String TOO_MANY = "too many fields, or too long ones, to be read";

  private final JsonParser parser;
  private final FieldRoom room;

  private Json(JsonParser parser, int maxRecordChars) {
    this.parser = parser;
    this.room = new FieldRoom(maxRecordChars);
  }

  static JsonFactory factory(int maxStringChars) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(maxStringChars)
                .build())
        // Field names come from the data: interning them would fill the JVM's table.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /**
   * The fields of the object that {@code parser} stands at the beginning of; null where they would
   * take more than {@code maxRecordChars}. The parser stands at the object's end then, too.
   */
  static Map<String, Object> fields(JsonParser parser, int maxRecordChars) throws IOException {
    Json object = new Json(parser, maxRecordChars);
    Map<String, Object> fields = new LinkedHashMap<>();
    object.addObject("", fields);
    return object.room.isFull() ? null : fields;
  }

  private void addObject(String prefix, Map<String, Object> fields) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT) {
        addObject(name + ".", fields);
      } else if (value == JsonToken.START_ARRAY) {
        List<String> parts = new ArrayList<>();
        addArray(parts);
        put(name, parts, fields);
      } else {
        put(name, value == JsonToken.VALUE_NULL ? null : parser.getText(), fields);
      }
    }
  }

  private void put(String name, Object value, Map<String, Object> fields) {
    if (room.take(name.length() + (value instanceof String text ? text.length() : 0))) {
      fields.put(name, value);
    }
  }

  /** The strings and numbers of an array; of an object in it, what it is called. */
  private void addArray(List<String> parts) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        Map<String, Object> inner = new LinkedHashMap<>();
        addObject("", inner);
        if (inner.get("name") instanceof String name) {
          add(name, parts);
        }
      } else if (token == JsonToken.START_ARRAY) {
        addArray(parts);
      } else if (token != JsonToken.VALUE_NULL) {
        add(parser.getText(), parts);
      }
    }
  }

  private void add(String part, List<String> parts) {
    if (room.take(part.length())) {
      parts.add(part);
    }
  }
}

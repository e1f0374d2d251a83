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

  private Json() {}

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

  /** The fields of the object that {@code parser} stands at the beginning of. */
  static Map<String, Object> fields(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    addObject(parser, "", fields);
    return fields;
  }

  private static void addObject(JsonParser parser, String prefix, Map<String, Object> fields)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT) {
        addObject(parser, name + ".", fields);
      } else if (value == JsonToken.START_ARRAY) {
        List<String> parts = new ArrayList<>();
        addArray(parser, parts);
        fields.put(name, parts);
      } else {
        fields.put(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
      }
    }
  }

  /** The strings and numbers of an array; of an object in it, what it is called. */
  private static void addArray(JsonParser parser, List<String> parts) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        if (fields(parser).get("name") instanceof String name) {
          parts.add(name);
        }
      } else if (token == JsonToken.START_ARRAY) {
        addArray(parser, parts);
      } else if (token != JsonToken.VALUE_NULL) {
        parts.add(parser.getText());
      }
    }
  }
}

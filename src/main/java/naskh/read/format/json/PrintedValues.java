package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.fields.Field;
import naskh.read.fields.FieldRoom;
import naskh.read.fields.FlatFields;
import naskh.read.format.RawRecord;

/**
 * Strings that hold a list, an object or bytes as JSON or Python prints them ({@code ['a', 'b']},
 * <code>{'id': None, 'name': 'a'}</code>, {@code b'\xd8\xa7'}) → the values, as if they were not
 * printed. What only looks like it stays as it is.
 */
public final class PrintedValues {
  private static final Pattern PRINTED =
      Pattern.compile("\\s*+(?:\\[\\s*+[\"'{\\]]|\\{\\s*+[\"'}])");

  /** Words of Python that JSON has in other letters, and {@code nan}. */
  private static final Pattern WORD =
      Pattern.compile("(?<=[\\[{:,]|[\\[{:,]\\s)(?:None|True|False|nan)(?=\\s*+[,\\]}])");

  /** Between strings of an array of NumPy, which has no commas. */
  private static final Pattern GAP = Pattern.compile("(?<=['\"])\\s++(?=['\"])");

  /** {@code \xa0} in a string of Python. */
  private static final Pattern HEX =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\x(\\p{XDigit}{2})");

  private static final Pattern BYTE =
      Pattern.compile("\\\\x(\\p{XDigit}{2})|\\\\(.)|([^\\\\])", Pattern.DOTALL);

  private static final int MAX_DEPTH = 64;

  /** As a record may have by default. */
  private static final int MAX_CHARS = 9_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_CHARS)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private PrintedValues() {}

  /**
   * The record with the values that its strings hold; those of an object under names with dots, of
   * one that is a record under its own.
   */
  public static RawRecord read(RawRecord record) {
    if (record.fields() == null
        || record.fields().values().stream().noneMatch(PrintedValues::may)) {
      return record;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    record
        .fields()
        .forEach(
            (name, value) -> {
              if (may(value)) {
                values(name, (String) value).forEach(fields::putIfAbsent);
              } else {
                fields.put(name, value);
              }
            });
    return RawRecord.of(record.position(), fields);
  }

  private static boolean may(Object value) {
    return value instanceof String text
        && (PRINTED.matcher(text).lookingAt() || text.startsWith("b'") || text.startsWith("b\""));
  }

  private static Map<String, Object> values(String name, String text) {
    Map<String, Object> asIs = new LinkedHashMap<>();
    asIs.put(name, text);
    if (text.startsWith("b")) {
      asIs.put(name, bytes(text));
      return asIs;
    }
    String json = HEX.matcher(text).replaceAll("$1\\\\u00$2");
    try {
      return parsed(name, json);
    } catch (IOException notJson) {
      try {
        return parsed(name, GAP.matcher(WORD.matcher(json).replaceAll("null")).replaceAll(","));
      } catch (IOException prose) {
        return asIs;
      }
    }
  }

  private static Map<String, Object> parsed(String name, String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonTree tree = JsonTree.ofValue(name, parser);
      FieldRoom room = new FieldRoom(MAX_CHARS);
      tree.step(room);
      Map<String, Object> fields =
          tree.readTo(1, room) && parser.nextToken() == null
              ? FlatFields.of(tree.object(), new FieldRoom(MAX_CHARS))
              : null;
      if (fields == null) {
        throw new IOException("more than a value");
      }
      return isRecord(name, fields) ? plain(name, fields) : fields;
    }
  }

  /** Whether an object has a text of its own, that is known only without {@code name} before it. */
  private static boolean isRecord(String name, Map<String, Object> fields) {
    return fields.keySet().stream()
        .anyMatch(
            field ->
                field.startsWith(name + ".")
                    && Field.TEXT.isUsual(field.substring(name.length() + 1))
                    && !Field.TEXT.isUsual(field));
  }

  private static Map<String, Object> plain(String name, Map<String, Object> fields) {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields.forEach(
        (field, value) ->
            plain.putIfAbsent(
                field.startsWith(name + ".") ? field.substring(name.length() + 1) : field, value));
    return plain;
  }

  /** The letters that the bytes are in UTF-8; the text itself where they are none. */
  private static String bytes(String text) {
    int end = text.length() - 1;
    char quote = text.charAt(1);
    if (end < 2 || text.charAt(end) != quote) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher one = BYTE.matcher(text);
    int at = 2;
    for (; at < end && one.region(at, end).lookingAt(); at = one.end()) {
      if (one.group(1) != null) {
        bytes.write(Integer.parseInt(one.group(1), 16));
        continue;
      }
      int escape = one.group(2) == null ? -1 : "nrt".indexOf(one.group(2));
      char c = escape < 0 ? text.charAt(one.end() - 1) : "\n\r\t".charAt(escape);
      if (c >= 0x80 || (one.group(2) == null && c == quote)) {
        return text;
      }
      bytes.write(c);
    }
    if (at < end) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException otherBytes) {
      return text;
    }
  }
}

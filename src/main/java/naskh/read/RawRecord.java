package naskh.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file gave at one position: the fields as written, or the reason why there are none.
 *
 * @param position line, or number of the record, from 1
 * @param fields name → string or list of strings; null for a reject
 * @param reason null for a record that could be taken apart
 */
record RawRecord(
    long position, Map<String, Object> fields, Reason reason, String detail, String excerpt) {
  private static final int EXCERPT_CHARS = 200;

  static RawRecord of(long position, Map<String, Object> fields) {
    return new RawRecord(position, fields, null, null, null);
  }

  static RawRecord reject(long position, Reason reason, String detail, CharSequence source) {
    return new RawRecord(position, null, reason, oneLine(detail), excerptOf(source));
  }

  RawRecord rejected(Reason why, String because) {
    String source =
        fields.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + head(String.valueOf(entry.getValue())))
            .collect(Collectors.joining(" | "));
    return reject(position, why, because, source);
  }

  /** The value of a field as one string; the parts of a list with {@code joint} between. */
  String value(String name, String joint) {
    Object value = fields.get(name);
    if (value instanceof List<?> parts) {
      return parts.stream().map(String::valueOf).collect(Collectors.joining(joint));
    }
    return (String) value;
  }

  /** At most 200 characters on one line. */
  static String excerptOf(CharSequence source) {
    return source == null ? null : head(oneLine(head(source, 4 * EXCERPT_CHARS)));
  }

  private static String head(CharSequence source) {
    return head(source, EXCERPT_CHARS);
  }

  private static String head(CharSequence source, int chars) {
    if (source.length() <= chars) {
      return source.toString();
    }
    int end = Character.isHighSurrogate(source.charAt(chars - 1)) ? chars - 1 : chars;
    return source.subSequence(0, end).toString();
  }

  private static String oneLine(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ").strip();
  }
}

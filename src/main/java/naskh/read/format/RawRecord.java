package naskh.read.format;

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
public record RawRecord(
    long position, Map<String, Object> fields, Reason reason, String detail, String excerpt) {
  private static final int EXCERPT_CHARS = 200;

  /** A record that could be taken apart. */
  public static RawRecord of(long position, Map<String, Object> fields) {
    return new RawRecord(position, fields, null, null, null);
  }

  /** A refused one; {@code source} is what can be shown of it, null for nothing. */
  public static RawRecord reject(long position, Reason reason, String detail, CharSequence source) {
    return new RawRecord(position, null, reason, oneLine(detail), excerptOf(source));
  }

  /** This record refused: its fields, shortened, become the excerpt. */
  public RawRecord rejected(Reason why, String because) {
    String source =
        fields.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + head(String.valueOf(entry.getValue())))
            .collect(Collectors.joining(" | "));
    return reject(position, why, because, source);
  }

  /** The value of a field as one string; null where there is none. */
  public String value(String name, String joint) {
    return joined(fields.get(name), joint);
  }

  /** A value as one string; the parts of a list with {@code joint} between. */
  public static String joined(Object value, String joint) {
    if (value instanceof List<?> parts) {
      return parts.stream().map(String::valueOf).collect(Collectors.joining(joint));
    }
    return (String) value;
  }

  /** At most 200 characters on one line. */
  public static String excerptOf(CharSequence source) {
    return source == null ? null : head(oneLine(head(source, 4 * EXCERPT_CHARS)));
  }

  private static String head(CharSequence source) {
    return head(source, EXCERPT_CHARS);
  }

  /** The first characters, no surrogate pair cut. */
  public static String head(CharSequence source, int chars) {
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

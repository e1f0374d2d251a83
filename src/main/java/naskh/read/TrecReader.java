package naskh.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * {@code <DOC>} elements, one after the other. Their inner elements that are not HTML are fields
 * under their names, at any depth, as are the attributes of {@code <DOC id="…">}. The position is
 * the number of the element. An element that another one begins inside of was not closed: it is one
 * reject.
 */
final class TrecReader extends RecordReader {
  private static final Pattern OPEN =
      Pattern.compile("<DOC(\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSE = Pattern.compile("</DOC\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w.-]*)(?:\\s[^<>]*)?>");

  private final Lines lines;
  private final int maxRecordChars;
  private final StringBuilder document = new StringBuilder();
  private String rest = "";
  private long position;

  TrecReader(Reader reader, int maxRecordChars) {
    lines = new Lines(reader, maxRecordChars);
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  RawRecord read() throws IOException {
    document.setLength(0);
    String attributes = toNextOpening();
    if (attributes == null) {
      return null;
    }
    position++;
    boolean tooLong = false;
    for (String line = rest; line != null; line = lines.next()) {
      Matcher close = CLOSE.matcher(line);
      Matcher open = OPEN.matcher(line);
      int end = close.find() ? close.start() : line.length();
      if (open.find() && open.start() < end) {
        document.append(line, 0, open.start());
        rest = line.substring(open.start());
        return malformed("another <DOC> begins before this one is closed");
      }
      tooLong |= lines.tooLong() || document.length() + end > maxRecordChars;
      document.append(line, 0, tooLong ? 0 : end).append('\n');
      if (end < line.length()) {
        rest = line.substring(close.end());
        return tooLong
            ? RawRecord.reject(position, Reason.TOO_LONG, "too long to be read", document)
            : RawRecord.of(position, fields(attributes));
      }
    }
    rest = "";
    return malformed("<DOC> is not closed");
  }

  /** Passes over what lies between documents; the attributes of the next, null at the end. */
  private String toNextOpening() throws IOException {
    for (String line = rest; line != null; line = lines.next()) {
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        rest = line.substring(open.end());
        return open.group(1) == null ? "" : open.group(1);
      }
    }
    rest = "";
    return null;
  }

  private Map<String, Object> fields(String attributes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      add(fields, attribute.group(1), attribute.group(2));
    }
    addElements(fields, document.toString());
    return fields;
  }

  private static void addElements(Map<String, Object> fields, String inside) {
    Matcher element = ELEMENT.matcher(inside);
    int from = 0;
    while (element.find(from)) {
      String name = element.group(1);
      int end = closing(inside, name, element.end());
      if (end < 0 || (Tag.isKnownTag(name.toLowerCase(Locale.ROOT)) && !isField(name))) {
        from = element.end();
        continue;
      }
      String value = inside.substring(element.end(), end);
      add(fields, name, value.strip());
      addElements(fields, value);
      from = end + name.length() + 3;
      if (from > inside.length()) {
        return;
      }
    }
  }

  /** Tags of both: HTML's title, head, body … are fields in these files. */
  private static boolean isField(String name) {
    for (Field field : Field.values()) {
      if (field.guesses().contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static int closing(String text, String name, int from) {
    String tag = "</" + name + ">";
    for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }

  /** An element that stands more than once is a list. */
  private static void add(Map<String, Object> fields, String name, String value) {
    Object before = fields.get(name);
    if (before == null) {
      fields.put(name, value);
      return;
    }
    List<String> all = new ArrayList<>();
    if (before instanceof List<?> several) {
      several.forEach(part -> all.add(String.valueOf(part)));
    } else {
      all.add(String.valueOf(before));
    }
    all.add(value);
    fields.put(name, all);
  }

  private RawRecord malformed(String detail) {
    return RawRecord.reject(position, Reason.MALFORMED, detail, document);
  }

  @Override
  long position() {
    return Math.max(1, position);
  }

  @Override
  CharSequence seen() {
    return document;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

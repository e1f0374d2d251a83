package naskh.read.format.trec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.fields.Field;
import naskh.read.fields.FieldRoom;
import org.jsoup.parser.Tag;

/**
 * The fields of one document: its elements that are not HTML, at any depth. An element ends at the
 * first closing tag of its name; one without is none.
 *
 * <p>Cost: as many passes over the document as its elements lie in one another.
 */
final class TrecFields {
  /** Deeper than any document is written, shallow enough for the stack. */
  static final int MAX_DEPTH = 64;

  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w.-]*)(?:\\s[^<>]*)?>");
  private static final Pattern CLOSING = Pattern.compile("</([A-Za-z][\\w.-]*)>");

  private final String document;
  private final FieldRoom room;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** What is in no element. */
  private final StringBuilder rest = new StringBuilder();

  /** Where each name is closed, in order: looking for it anew each time is quadratic. */
  private final Map<String, List<Integer>> closings = new HashMap<>();

  TrecFields(String document, int maxRecordChars) {
    this.document = document;
    room = new FieldRoom(maxRecordChars);
    Matcher closing = CLOSING.matcher(document);
    while (closing.find()) {
      closings
          .computeIfAbsent(lowerCase(closing.group(1)), name -> new ArrayList<>())
          .add(closing.start());
    }
  }

  Map<String, Object> all() {
    return fields;
  }

  /** Whether there was no room for some. */
  boolean areTooMany() {
    return room.isFull();
  }

  /** Adds those of the document; false if they lie too deep in one another. */
  boolean addElements() {
    return addElements(0, document.length(), 1);
  }

  private boolean addElements(int begin, int end, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    Matcher element = ELEMENT.matcher(document).region(begin, end);
    int from = begin;
    while (element.find()) {
      String name = element.group(1);
      int close = closing(name, element.end());
      boolean closed = close >= 0 && close + name.length() + 3 <= end;
      if (!closed || (Tag.isKnownTag(lowerCase(name)) && !isField(name))) {
        continue;
      }
      if (depth == 1) {
        rest.append(document, from, element.start());
        from = close + name.length() + 3;
      }
      add(name, document.substring(element.end(), close).strip());
      if (room.isFull()) {
        return true;
      }
      if (!addElements(element.end(), close, depth + 1)) {
        return false;
      }
      element.region(close + name.length() + 3, end);
    }
    if (depth == 1) {
      rest.append(document, from, end);
    }
    return true;
  }

  /** Whether one is called as texts are. */
  boolean haveText() {
    return fields.keySet().stream().anyMatch(Field.TEXT::isUsual);
  }

  /** Adds as the text what is in no element, as in {@code <doc id="1">…</doc>}. */
  void addRest() {
    String text = rest.toString().strip();
    if (!text.isEmpty()) {
      add(Field.TEXT.label(), text);
    }
  }

  private int closing(String name, int from) {
    List<Integer> places = closings.getOrDefault(lowerCase(name), List.of());
    int found = Collections.binarySearch(places, from);
    int at = found < 0 ? -found - 1 : found;
    return at < places.size() ? places.get(at) : -1;
  }

  /** Tags of both: HTML's title, head, body … are fields in these files. */
  private static boolean isField(String name) {
    for (Field field : Field.values()) {
      if (field.isUsual(name)) {
        return true;
      }
    }
    return false;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** An element that stands more than once is a list. */
  void add(String name, String value) {
    if (!room.take(name.length() + value.length())) {
      return;
    }
    Object before = fields.putIfAbsent(name, value);
    if (before instanceof String first) {
      fields.put(name, new ArrayList<>(List.of(first, value)));
    } else if (before != null) {
      parts(before).add(value);
    }
  }

  @SuppressWarnings("unchecked") // Made above.
  private static List<String> parts(Object before) {
    return (List<String>) before;
  }
}

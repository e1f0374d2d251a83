package naskh.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text whose first lines name the fields of the article: {@code العنوان: …}, {@code Date:
 * …}. What follows them, or the label of the text, is the text.
 */
final class TextLabels {
  /** One label may begin a text that has none: "المصدر: …", "Subject: …". */
  private static final int FEWEST = 2;

  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s\\uFEFF]*(?<name>\\p{L}[\\p{L}_ -]{0,30}?)\\s*[:：](?!//)(?<value>[^\\r\\n]*+)\\R?");

  private TextLabels() {}

  /** The fields under their labels; empty for a text that has no labels. */
  static Optional<Map<String, Object>> of(CharSequence text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Matcher label = LABEL.matcher(text);
    int end = 0;
    while (label.region(end, text.length()).lookingAt()) {
      Field field = Field.named(label.group("name"));
      if (field == null || fields.containsKey(label.group("name"))) {
        break;
      }
      if (field == Field.TEXT) {
        end = label.start("value");
        break;
      }
      fields.put(label.group("name"), label.group("value").strip());
      end = label.end();
    }
    if (fields.size() < FEWEST) {
      return Optional.empty();
    }
    fields.put(Field.TEXT.label(), text.subSequence(end, text.length()).toString());
    return Optional.of(fields);
  }
}

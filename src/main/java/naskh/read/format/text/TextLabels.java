package naskh.read.format.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.fields.Field;

/**
 * A plain text whose first lines name the fields of the article: {@code العنوان: …}, the head of a
 * mail, the block between {@code ---} of pages in Markdown. What follows, or the label of the text,
 * is the text. Other labels may stand between, where a blank line or {@code ---} ends the block.
 */
final class TextLabels {
  /** One label may begin a text that has none: "المصدر: …", "Subject: …". */
  private static final int FEWEST = 2;

  private static final Pattern FENCE = Pattern.compile("[\\s\\uFEFF]*+---[ \\t]*+\\R");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<gap>[\\s\\uFEFF]*+)(?<name>\\p{L}[\\p{L}_-]*+(?: [\\p{L}_-]++){0,2})[ \\t]*+:(?!//)"
              + "(?<value>[^\\r\\n]*+)\\R?");

  /** Lines of labels that a blank line, or a fence, ends. */
  private static final Pattern BLOCK =
      Pattern.compile("(?:\\p{L}[\\p{L}_ -]{0,40}+:[^\\r\\n]*+\\R)++(?:\\R|---)");

  private static final Pattern QUOTED = Pattern.compile("\\s*+([\"'])(.*)\\1\\s*+");

  private final CharSequence text;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private int known;
  private int end;

  private TextLabels(CharSequence text) {
    this.text = text;
  }

  /** The fields under their labels; empty for a text that has no labels. */
  static Optional<Map<String, Object>> of(CharSequence text) {
    TextLabels labels = new TextLabels(text);
    labels.read();
    if (labels.known < FEWEST) {
      return Optional.empty();
    }
    String rest = text.subSequence(labels.end, text.length()).toString();
    labels.fields.put(Field.TEXT.label(), rest.stripLeading());
    return Optional.of(labels.fields);
  }

  private void read() {
    Matcher fence = FENCE.matcher(text);
    end = fence.lookingAt() ? fence.end() : 0;
    Matcher block = BLOCK.matcher(text);
    int closed = block.region(end, text.length()).lookingAt() ? block.end() : 0;
    Matcher label = LABEL.matcher(text);
    while (label.region(end, text.length()).lookingAt() && take(label, closed)) {
      end = label.end();
    }
    if (fence.region(end, text.length()).lookingAt()) {
      end = fence.end();
    }
  }

  /** False where the label is none of a field, and does not stand in the block of labels. */
  private boolean take(Matcher label, int closed) {
    String name = label.group("name");
    Field field = Field.named(name);
    if (field == Field.TEXT && known > 0) {
      end = label.start("value");
      return false;
    }
    if (fields.containsKey(name) || (field == null && label.end() > closed)) {
      return false;
    }
    Matcher quoted = QUOTED.matcher(label.group("value"));
    fields.put(name, quoted.matches() ? quoted.group(2) : label.group("value").strip());
    known += field == null ? 0 : 1;
    return true;
  }
}

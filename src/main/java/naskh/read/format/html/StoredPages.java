package naskh.read.format.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import naskh.read.fields.Field;
import naskh.read.format.RawRecord;
import naskh.read.format.json.PrintedValues;

/**
 * Records whose text is a whole web page, as crawlers store it in JSON, CSV and Parquet → the
 * article of the page, with the record's own fields before those of the page.
 */
public final class StoredPages {
  private static final int HEAD_CHARS = 1 << 14;

  /** What parsers put around a fragment has no title. */
  private static final Pattern TITLE = Pattern.compile("<title\\b", Pattern.CASE_INSENSITIVE);

  private StoredPages() {}

  /** The same, once strings that hold values are taken apart ({@link PrintedValues}). */
  public static RawRecord unpack(RawRecord record) {
    return read(PrintedValues.read(record));
  }

  /** The record with the text of the page; a reject where the page has no article. */
  static RawRecord read(RawRecord record) {
    Map<String, Object> fields = record.fields();
    if (fields == null || fields.values().stream().noneMatch(StoredPages::isPage)) {
      return record;
    }
    Optional<String> text = first(Field.TEXT, fields);
    if (text.isEmpty() || !isPage(fields.get(text.get()))) {
      return record;
    }
    String address = first(Field.URL, fields).map(name -> record.value(name, "")).orElse(null);
    RawRecord page =
        HtmlFormat.article(record.position(), (String) fields.get(text.get()), address);
    if (page.reason() != null) {
      return record.rejected(page.reason(), page.detail());
    }
    Map<String, Object> merged = new LinkedHashMap<>(fields);
    merged.put(text.get(), page.fields().get(Field.TEXT.label()));
    page.fields()
        .forEach(
            (name, value) -> {
              if (!name.equals(Field.TEXT.label()) && isBlank(merged.get(name))) {
                merged.put(name, value);
              }
            });
    return RawRecord.of(record.position(), merged);
  }

  private static boolean isPage(Object value) {
    if (!(value instanceof String text) || text.isBlank() || text.stripLeading().charAt(0) != '<') {
      return false;
    }
    String head = text.substring(0, Math.min(text.length(), HEAD_CHARS));
    return HtmlFormat.begins(head) && TITLE.matcher(head).find();
  }

  /** The name of the first value of the field. */
  private static Optional<String> first(Field field, Map<String, Object> fields) {
    Map<String, String> byNormalized = new HashMap<>();
    fields.keySet().forEach(name -> byNormalized.putIfAbsent(Field.normalized(name), name));
    return field.among(byNormalized).stream()
        .filter(name -> !isBlank(fields.get(name)))
        .findFirst();
  }

  private static boolean isBlank(Object value) {
    String text = RawRecord.joined(value, "");
    return text == null || text.isBlank();
  }
}

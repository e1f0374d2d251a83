package naskh.read;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is one article. */
final class TextFileReader extends WholeFileReader {
  TextFileReader(Reader reader, int maxRecordChars) {
    super(reader, maxRecordChars);
  }

  @Override
  RawRecord record(CharSequence whole) {
    return Mapping.holdsManyNul(whole)
        ? RawRecord.reject(
            position(), Reason.MALFORMED, "not a text file: it holds NUL bytes", null)
        : RawRecord.of(
            position(),
            TextLabels.of(whole).orElseGet(() -> fields(TextPage.of(whole.toString()))));
  }

  @Override
  String tooLong() {
    return "the file is too long for one article";
  }

  static Map<String, Object> fields(TextPage page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Field.TITLE.label(), page.title());
    fields.put(Field.CATEGORY.label(), page.section());
    fields.put(TextPage.DATE_FIELD, page.published());
    fields.put(Field.TEXT.label(), page.text());
    return fields;
  }
}

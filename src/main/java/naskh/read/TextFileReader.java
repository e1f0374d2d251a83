package naskh.read;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is one article. */
final class TextFileReader extends RecordReader {
  private final Reader reader;
  private final int maxRecordChars;
  private final StringBuilder text = new StringBuilder();
  private boolean ended;

  TextFileReader(Reader reader, int maxRecordChars) {
    this.reader = reader;
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    if (!WholeText.read(reader, text, maxRecordChars)) {
      return RawRecord.reject(1, Reason.TOO_LONG, "the file is too long for one article", text);
    }
    if (Mapping.holdsManyNul(text)) {
      return RawRecord.reject(1, Reason.MALFORMED, "not a text file: it holds NUL bytes", null);
    }
    return RawRecord.of(
        1, TextLabels.of(text).orElseGet(() -> fields(TextPage.of(text.toString()))));
  }

  static Map<String, Object> fields(TextPage page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Field.TITLE.label(), page.title());
    fields.put(Field.CATEGORY.label(), page.section());
    fields.put(TextPage.DATE_FIELD, page.published());
    fields.put(Field.TEXT.label(), page.text());
    return fields;
  }

  @Override
  protected long position() {
    return 1;
  }

  @Override
  protected CharSequence seen() {
    return text;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

package naskh.read.format.html;

import java.io.Reader;
import naskh.read.format.RawRecord;
import naskh.read.format.WholeFileReader;

/** A file that is a web page. */
final class HtmlFileReader extends WholeFileReader {
  HtmlFileReader(Reader reader, int maxRecordChars) {
    super(reader, maxRecordChars);
  }

  @Override
  protected RawRecord record(CharSequence whole) {
    return HtmlFormat.article(position(), whole.toString(), null);
  }

  @Override
  protected String tooLong() {
    return "the page is too long to be read";
  }
}

package naskh.read;

import java.io.IOException;
import java.io.Reader;

/** A file that is a web page. */
final class HtmlFileReader extends RecordReader {
  private final Reader reader;
  private final int maxRecordChars;
  private final StringBuilder page = new StringBuilder();
  private boolean ended;

  HtmlFileReader(Reader reader, int maxRecordChars) {
    this.reader = reader;
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    return WholeText.read(reader, page, maxRecordChars)
        ? article(1, page.toString(), null)
        : RawRecord.reject(1, Reason.TOO_LONG, "the page is too long to be read", page);
  }

  /** The article of a page; a reject where it has none. */
  static RawRecord article(long position, String html, String address) {
    WebPage page = WebPage.of(html, address);
    return page.refusal()
        .map(why -> RawRecord.reject(position, Reason.NO_ARTICLE, why, html))
        .orElseGet(() -> RawRecord.of(position, page.fields()));
  }

  @Override
  protected long position() {
    return 1;
  }

  @Override
  protected CharSequence seen() {
    return page;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

package naskh.read;

import java.io.Reader;

/** A file that is a web page. */
final class HtmlFileReader extends WholeFileReader {
  HtmlFileReader(Reader reader, int maxRecordChars) {
    super(reader, maxRecordChars);
  }

  @Override
  RawRecord record(CharSequence whole) {
    return article(position(), whole.toString(), null);
  }

  @Override
  String tooLong() {
    return "the page is too long to be read";
  }

  /** The article of a page; a reject where it has none. */
  static RawRecord article(long position, String html, String address) {
    WebPage page = WebPage.of(html, address);
    return page.refusal()
        .map(why -> RawRecord.reject(position, Reason.NO_ARTICLE, why, html))
        .orElseGet(() -> RawRecord.of(position, page.fields()));
  }
}

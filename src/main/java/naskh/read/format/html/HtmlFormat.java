package naskh.read.format.html;

import java.util.regex.Pattern;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.MetaCharset;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import naskh.read.format.xml.XmlTable;

/** A web page, as it was saved: one article, or none. */
public final class HtmlFormat implements Format {
  /** What may stand before a page begins. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "\\A(?:\\s++|<!--(?:[^-]++|-(?!->))*+-->|<\\?xml[^>]*+>)*+(?:<!doctype\\s++html|<html)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String wants() {
    return "a web page with one article";
  }

  @Override
  public Fit fit(Head head) {
    if (begins(head.text())) {
      return XmlTable.begins(head.text()) ? Fit.NONE : Fit.CERTAIN;
    }
    boolean marked = head.text().indexOf('<') >= 0;
    return marked && head.isNamed("html", "htm", "xhtml", "shtml") ? Fit.NAMED : Fit.NONE;
  }

  /** Whether a file that begins so is a page. */
  public static boolean begins(String head) {
    return BEGIN.matcher(head).find();
  }

  @Override
  public RecordReader open(Content content) {
    String declared = MetaCharset.of(content.beginning());
    return new HtmlFileReader(content.characters(declared), content.options().maxRecordChars());
  }

  /**
   * The article of a page; a reject where it has none.
   *
   * @param address of the page; null where it is not known
   */
  public static RawRecord article(long position, String html, String address) {
    WebPage page = WebPage.of(html, address);
    return page.refusal()
        .map(why -> RawRecord.reject(position, Reason.NO_ARTICLE, why, html))
        .orElseGet(() -> RawRecord.of(position, page.fields()));
  }

  @Override
  public boolean isOneArticle() {
    return true;
  }
}

package naskh.read;

import java.util.regex.Pattern;

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
  static boolean begins(String head) {
    return BEGIN.matcher(head).find();
  }

  @Override
  public RecordReader open(Content content) {
    String declared = MetaCharset.of(content.beginning());
    return new HtmlFileReader(content.characters(declared), content.options().maxRecordChars());
  }

  @Override
  public boolean isOneArticle() {
    return true;
  }
}

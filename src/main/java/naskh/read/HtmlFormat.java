package naskh.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page, as it was saved: one article, or none. */
public final class HtmlFormat implements Format {
  /** What may stand before a page begins. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "\\A(?:\\s++|<!--(?:[^-]++|-(?!->))*+-->|<\\?xml[^>]*+>)*+(?:<!doctype\\s++html|<html)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta\\b[^>]*?\\bcharset\\s*+=\\s*+[\"']?([\\w.:-]++)", Pattern.CASE_INSENSITIVE);

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
    String declared = declared(TextReader.head(content.head(), null));
    return new HtmlFileReader(content.characters(declared), content.options().maxRecordChars());
  }

  /** The character set that a page says it is in; null where it says nothing. */
  static String declared(String head) {
    Matcher charset = CHARSET.matcher(head);
    return charset.find() ? charset.group(1) : null;
  }

  @Override
  public boolean isOneArticle() {
    return true;
  }
}

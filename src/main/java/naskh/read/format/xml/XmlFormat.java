package naskh.read.format.xml;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.MetaCharset;
import naskh.read.format.RecordReader;
import org.jsoup.parser.Tag;

/** A feed (RSS, Atom), or other XML: an element an article, or one article a file. */
public final class XmlFormat implements Format {
  private static final Pattern DECLARATION =
      Pattern.compile("\\A\\s*+<\\?xml\\b(?:[^>]*?\\bencoding\\s*+=\\s*+[\"']([\\w.:-]++))?");

  private static final Pattern ROOT =
      Pattern.compile(
          "\\A(?:\\s++|<!--(?:[^-]++|-(?!->))*+-->|<[?!][^>]*+>)*+<([A-Za-z][\\w.:-]*+)(?=[\\s/>])");

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public String wants() {
    return "a feed, or elements of which each has the text of an article";
  }

  @Override
  public Fit fit(Head head) {
    if (DECLARATION.matcher(head.text()).find() || XmlTable.begins(head.text())) {
      return Fit.CERTAIN;
    }
    Matcher root = ROOT.matcher(head.text());
    // A text that begins with <p> or <div> is text with tags in it.
    if (root.find() && !Tag.isKnownTag(root.group(1))) {
      return Fit.CERTAIN;
    }
    return head.isNamed("xml", "rss", "atom", "rdf") ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) throws IOException {
    String begin = content.beginning();
    Matcher declaration = DECLARATION.matcher(begin);
    String declared = declaration.find() ? declaration.group(1) : MetaCharset.of(begin);
    return new XmlReader(content.characters(declared), content.options().maxRecordChars());
  }
}

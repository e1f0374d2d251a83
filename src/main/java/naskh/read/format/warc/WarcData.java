package naskh.read.format.warc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.read.fields.ArticleTraits;
import naskh.read.fields.Hostname;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.RawRecord;
import naskh.read.format.RecordReader;
import naskh.read.format.html.StoredPages;
import naskh.read.format.json.JsonArrayFormat;
import naskh.read.format.json.JsonForm;
import naskh.read.format.json.JsonLinesFormat;
import naskh.read.format.xml.XmlFormat;
import org.netpreserve.jwarc.MediaType;

/**
 * The articles in an answer of XML or JSON: items of a feed, posts that an interface gives. An
 * answer without any is data of a page, as its pictures are, and gives nothing.
 */
final class WarcData {
  /** What interfaces and feeds give beside articles. */
  private static final String OTHER = "(?s).*/(?:oembed|comments)(?:[/?].*)?";

  private WarcData() {}

  /** Whether answers of that type may hold articles. */
  static boolean is(MediaType type, String target) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    boolean data = base.startsWith("application/") || base.startsWith("text/");
    return data && (isXml(base) || base.matches(".*[/+]json")) && !target.matches(OTHER);
  }

  private static boolean isXml(String base) {
    return base.matches(".*[/+]xml") && !base.equals("application/xhtml+xml");
  }

  /** The articles, and what is broken between them. */
  static List<RawRecord> articles(long position, MediaType type, Content content)
      throws IOException {
    Format format =
        isXml(type.base().toString().toLowerCase(Locale.ROOT))
            ? new XmlFormat()
            : JsonForm.isLines(content.beginning()) ? new JsonLinesFormat() : new JsonArrayFormat();
    List<RawRecord> articles = new ArrayList<>();
    boolean any = false;
    try (RecordReader records = format.open(content).then(StoredPages::unpack)) {
      while (records.hasNext()) {
        RawRecord record = records.next();
        boolean article =
            record.reason() == null
                && ArticleTraits.of(record.fields(), content.options().maxRecordChars())
                    .isArticle();
        any |= article;
        if (article) {
          Map<String, Object> fields = new LinkedHashMap<>(record.fields());
          fields.putIfAbsent("hostname", Hostname.of(content.name()));
          articles.add(RawRecord.of(position, fields));
        } else if (record.reason() != null) {
          articles.add(
              RawRecord.reject(position, record.reason(), record.detail(), record.excerpt()));
        }
      }
    }
    return any ? articles : List.of();
  }
}

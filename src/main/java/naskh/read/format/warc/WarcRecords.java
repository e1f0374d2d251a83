package naskh.read.format.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.ZipException;
import naskh.read.fields.Field;
import naskh.read.format.Content;
import naskh.read.format.DecodeOptions;
import naskh.read.format.MetaCharset;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import naskh.read.format.html.HtmlFormat;
import naskh.read.format.text.TextPage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages and texts of a web archive: its responses, resources and conversions (WET) of HTML or
 * plain text, and the articles in feeds and {@link WarcData}. Pictures, styles and what crawlers
 * note of themselves are no records. The position is the number of the record in the archive.
 */
final class WarcRecords extends RecordReader {
  /** What sites tell robots: text, but no article. */
  private static final String FOR_ROBOTS =
      "(?s).*/(?:robots|ads|app-ads|security|humans|llms)\\.txt";

  private static final int OK = 200;

  private final WarcReader archive;
  private final DecodeOptions options;
  private final Queue<RawRecord> waiting = new ArrayDeque<>();
  private long position;

  WarcRecords(InputStream bytes, DecodeOptions options) throws IOException {
    this.options = options;
    archive = new WarcReader(bytes);
    archive.setLenient(true);
  }

  @Override
  protected RawRecord read() throws IOException {
    while (waiting.isEmpty()) {
      position++;
      Optional<WarcRecord> next = archive.next();
      if (next.isEmpty()) {
        return null;
      }
      RawRecord record = next.get() instanceof WarcTargetRecord target ? readable(target) : null;
      if (record != null) {
        return record;
      }
    }
    return waiting.remove();
  }

  /** An answer that is damaged in itself costs no other. */
  private RawRecord readable(WarcTargetRecord record) throws IOException {
    try {
      return record(record);
    } catch (ZipException | ParsingException e) {
      return RawRecord.reject(
          position, Reason.MALFORMED, "the answer is damaged: " + detail(e), record.target());
    }
  }

  /** Null where it is not of HTML or text; the articles of data wait. */
  private RawRecord record(WarcTargetRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP.base())) {
      HttpResponse http = response.http();
      boolean stated = http.headers().first("Content-Type").isPresent();
      if (stated && !isRead(http.contentType(), record.target())) {
        return null;
      }
      boolean page = stated && !WarcData.is(http.contentType(), record.target());
      if (http.status() != OK && !page) {
        return null;
      }
      if (http.status() != OK) {
        return RawRecord.reject(
            position,
            Reason.NO_ARTICLE,
            "the site answered with HTTP status " + http.status(),
            record.target());
      }
      Optional<String> packing = http.headers().first("Content-Encoding");
      MessageBody body;
      try {
        body = http.bodyDecoded();
      } catch (IOException unknown) {
        return RawRecord.reject(
            position,
            Reason.UNREADABLE,
            "packed by "
                + packing.orElse("an unknown program")
                + ", which is not read: crawl it with gzip",
            record.target());
      }
      try {
        return record(record, stated ? http.contentType() : null, body);
      } catch (EOFException e) {
        if (packing.isEmpty()) {
          throw e; // the archive ends
        }
        throw new ParsingException(detail(e));
      }
    }
    boolean plain = record instanceof WarcConversion || record instanceof WarcResource;
    return plain && isRead(record.contentType(), record.target())
        ? record(record, record.contentType(), record.body())
        : null;
  }

  private static boolean isRead(MediaType type, String target) {
    return isHtml(type)
        || (isText(type) && !target.matches(FOR_ROBOTS))
        || WarcData.is(type, target);
  }

  private static boolean isHtml(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static boolean isText(MediaType type) {
    return type.base().toString().equalsIgnoreCase("text/plain");
  }

  /** {@code stated} is null where the site says nothing; a page is known by how it begins. */
  private RawRecord record(WarcTargetRecord record, MediaType stated, MessageBody body)
      throws IOException {
    int most = options.maxRecordChars();
    byte[] bytes = body.stream().readNBytes(most);
    if (body.stream().read() >= 0) {
      return RawRecord.reject(
          position, Reason.TOO_LONG, "the record is too long to be read", record.target());
    }
    Content content = Content.of(record.target(), bytes, options);
    if (stated == null && !HtmlFormat.begins(content.beginning())) {
      return null;
    }
    MediaType type = stated == null ? MediaType.HTML : stated;
    if (WarcData.is(type, record.target())) {
      for (RawRecord read : WarcData.articles(position, type, content)) {
        waiting.add(read.reason() == null ? dated(read, record) : read);
      }
      return null;
    }
    String declared = type.parameters().get("charset");
    if (declared == null && isHtml(type)) {
      declared = MetaCharset.of(content.beginning());
    }
    String text = text(content, declared);
    RawRecord read =
        isHtml(type)
            ? HtmlFormat.article(position, text, record.target())
            : RawRecord.of(position, TextPage.of(text).fields());
    if (read.reason() != null) {
      return read;
    }
    Map<String, Object> fields = new LinkedHashMap<>(read.fields());
    fields.putIfAbsent(Field.URL.label(), record.target());
    return dated(RawRecord.of(position, fields), record);
  }

  /** The record with the day of the crawl. */
  private static RawRecord dated(RawRecord read, WarcTargetRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>(read.fields());
    fields.put("crawled", record.date().toString());
    return RawRecord.of(read.position(), fields);
  }

  private static String text(Content content, String declared) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader characters = content.characters(declared)) {
      characters.transferTo(text);
    }
    return text.toString();
  }

  @Override
  protected long position() {
    return position;
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}

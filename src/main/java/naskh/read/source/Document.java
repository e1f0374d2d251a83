package naskh.read.source;

import java.io.Closeable;
import java.io.IOException;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;

/** What records are read from: a file, or an entry of an archive in it. */
public final class Document implements Closeable {
  private final String name;
  private final String format;
  private final Format reads;
  private final RecordReader records;
  private final Content content;

  /**
   * @param name of the file, and of the entry behind {@code !/}: {@code articles.input_file}
   * @param format null where it was not read
   * @param content null where it was not read
   */
  Document(String name, Format format, RecordReader records, Content content) {
    this(name, format == null ? null : format.name(), format, records, content);
  }

  private Document(
      String name, String format, Format reads, RecordReader records, Content content) {
    this.name = name;
    this.format = format;
    this.reads = reads;
    this.records = records;
    this.content = content;
  }

  /** A document that is not read: one reject. */
  static Document refused(String name, Reason why, String because) {
    return new Document(name, null, new Refused(why, because), null);
  }

  /** A table that a source of Spark reads, called {@code format}. */
  public static Document ofSpark(String name, String format) {
    return new Document(name, format, null, null, null);
  }

  /** Of the file, and of the entry behind {@code !/}: {@code articles.input_file}. */
  public String name() {
    return name;
  }

  /** The name of its format; null where it was not read. */
  public String format() {
    return format;
  }

  /** Its records, read once; null for a table of Spark. */
  public RecordReader records() {
    return records;
  }

  /** Whether it is one article, whose id is its path where it states none. */
  public boolean isOneArticle() {
    return reads != null && reads.isOneArticle();
  }

  /** Whether the character set of what has been read was guessed from the letters. */
  public boolean isGuessed() {
    return content != null && content.isGuessed();
  }

  /** Whether the names of its fields were guessed from what they hold. */
  public boolean columnsGuessed() {
    return records != null && records.columnsGuessed();
  }

  /** Why there is no record in it, for one that has given none. */
  public RawRecord noRecords() {
    boolean empty = content.head().length == 0;
    String detail =
        (empty ? "the file is empty" : "nothing to read in it")
            + ": read as "
            + format
            + ", which is "
            + reads.wants()
            + (empty ? "" : "; if it is another format, name it by --format");
    return RawRecord.reject(0, Reason.NO_RECORDS, detail, content.beginning());
  }

  /** The name without the extensions of compression and format: the id of its one article. */
  public String pathId() {
    String unpacked = Compression.strip(name);
    int dot = unpacked.lastIndexOf('.');
    return dot > unpacked.lastIndexOf('/') + 1 ? unpacked.substring(0, dot) : unpacked;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** A file that is not read. */
  private static final class Refused extends RecordReader {
    private final Reason reason;
    private final String detail;
    private boolean told;

    Refused(Reason reason, String detail) {
      this.reason = reason;
      this.detail = detail;
    }

    @Override
    protected RawRecord read() {
      if (told) {
        return null;
      }
      told = true;
      return RawRecord.reject(0, reason, detail, null);
    }

    @Override
    protected long position() {
      return 0;
    }

    @Override
    protected CharSequence seen() {
      return null;
    }

    @Override
    public void close() {}
  }
}

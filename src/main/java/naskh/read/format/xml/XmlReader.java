package naskh.read.format.xml;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import naskh.read.fields.Field;
import naskh.read.fields.FlatFields;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The articles of a feed: its items; of other XML: what {@link XmlRecords} finds in how it begins;
 * the rows of a table; where that is nothing, the one text that the document is. The position is
 * the number of the article. As browsers read it: what is not closed ends with what it lies in, and
 * nothing outside the file is ever fetched.
 */
final class XmlReader extends RecordReader {
  /** What shows where the articles lie, in characters: a long article, or dozens of short ones. */
  private static final int BEGIN_CHARS = 1 << 17;

  /** An element whose name begins beyond ASCII. */
  private static final Pattern FOREIGN_TAG = Pattern.compile("</[^\\x00-\\x7F]");

  private final Bounded characters;
  private final StreamParser parser;
  private final Iterator<Element> elements;
  private final Optional<XmlTable> table;
  private final XmlRecords records;
  private final int maxRecordChars;
  private Element last;
  private long position;
  private boolean ended;

  XmlReader(Reader reader, int maxRecordChars) throws IOException {
    this.maxRecordChars = maxRecordChars;
    BufferedReader buffered = new BufferedReader(reader, BEGIN_CHARS);
    buffered.mark(BEGIN_CHARS);
    char[] letters = new char[BEGIN_CHARS];
    int length = fill(buffered, letters);
    buffered.reset();
    String begin = new String(letters, 0, length);
    boolean foreign = FOREIGN_TAG.matcher(begin).find();
    Document document = parsed(begin, foreign);
    table = XmlTable.of(document);
    records = new XmlRecords(document, maxRecordChars);
    characters = new Bounded(foreign ? new XmlLetters(buffered) : buffered, maxRecordChars);
    parser = new StreamParser(Parser.xmlParser()).parse(characters, "");
    elements = parser.iterator();
  }

  private static int fill(Reader reader, char[] letters) throws IOException {
    int length = 0;
    int read = 0;
    while (read >= 0 && length < letters.length) {
      length += read;
      read = reader.read(letters, length, letters.length - length);
    }
    return length;
  }

  private static Document parsed(String begin, boolean foreign) throws IOException {
    Reader reader = new StringReader(begin);
    return Parser.xmlParser().parseInput(foreign ? new XmlLetters(reader) : reader, "");
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    try {
      while (elements.hasNext()) {
        Element element = elements.next();
        if (table.isPresent() ? table.get().isArticle(element) : records.isArticle(element)) {
          return article(element);
        }
      }
      ended = true;
      return position == 0 ? document() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RawRecord article(Element element) {
    RawRecord record =
        table.isPresent()
            ? RawRecord.of(++position, table.get().fields(element))
            : record(XmlFields.of(element, Set.of(), maxRecordChars));
    characters.begin();
    if (last != null) {
      last.remove(); // else all articles of the file are in memory at its end
    }
    last = element.empty();
    return record;
  }

  private RawRecord record(XmlFields fields) {
    position++;
    return fields.areTooMany()
        ? RawRecord.reject(position, Reason.TOO_LONG, FlatFields.TOO_MANY, null)
        : RawRecord.of(position, fields.all());
  }

  /** A document without such elements is one article: itself, or its characters. */
  private RawRecord document() {
    Element root = parser.document().firstElementChild();
    if (root != null) {
      XmlFields fields = XmlFields.of(root, Set.of(), maxRecordChars);
      if (fields.isArticle()) {
        return record(fields);
      }
    }
    String text = XmlCharacters.all(parser.document());
    if (text.isBlank()) {
      return null;
    }
    position++;
    Map<String, Object> fields = new LinkedHashMap<>();
    parser.document().stream()
        .filter(element -> Field.TITLE.isUsual(XmlNames.of(element)))
        .findFirst()
        .ifPresent(title -> fields.put(Field.TITLE.label(), title.text()));
    fields.put(Field.TEXT.label(), text);
    return RawRecord.of(position, fields);
  }

  @Override
  protected long position() {
    return position + 1;
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    characters.close();
  }

  /** Refuses to go on where one article would take more memory than it may. */
  private static final class Bounded extends FilterReader {
    private final long most;
    private long read;

    Bounded(Reader reader, int maxRecordChars) {
      super(reader);
      // What the parser has read ahead counts to the next article, too.
      most = 2L * maxRecordChars;
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      read += Math.max(0, count);
      if (read > most) {
        throw new IOException("an element is too long to be read");
      }
      return count;
    }
  }
}

package naskh.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma, semicolon or tab separated rows under a row of names; quoted fields may hold line breaks.
 * The position is the line a row begins on. A quote that is never closed, or followed by more
 * letters, costs the one line it stands on.
 */
final class CsvReader extends RecordReader {
  /** More than any table of articles has, few enough to hold a row. */
  private static final int MAX_COLUMNS = 10_000;

  private record Line(long number, String text, boolean tooLong) {}

  private final Lines lines;
  private final int maxRecordChars;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private Line current = new Line(1, "", false);
  private CSVFormat format;
  private List<String> names;

  /**
   * A quote that is open behind a line up to this one is never closed: a quote above it was
   * followed to where that is certain, or too long to be read. Else each would be followed anew.
   */
  private long hopelessUntil;

  CsvReader(Reader reader, int maxRecordChars, CsvForm form) {
    lines = new Lines(reader, maxRecordChars);
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    if (names == null && !readHeader()) {
      return null;
    }
    do {
      current = nextLine();
    } while (current != null && current.text().isBlank());
    return current == null ? null : row(current);
  }

  static boolean looksLikeTable(String head) { return false; }

  private boolean readHeader() throws IOException {
    Line header = nextLine();
    while (header != null && header.text().isBlank()) {
      header = nextLine();
    }
    if (header == null) {
      return false;
    }
    checkHeader(header);
    format =
        CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(delimiter(header.text()))
            .setIgnoreSurroundingSpaces(false)
            .get();
    CSVRecord row = parse(header.text());
    names = row == null ? List.of() : row.toList().stream().map(String::strip).toList();
    return true;
  }

  private static void checkHeader(Line header) throws IOException {
    if (header.tooLong()) {
      throw new IOException("the row of names is too long to be read");
    }
    if (new CsvQuotes(delimiter(header.text())).read(header.text()).fields() > MAX_COLUMNS) {
      throw new IOException("more than " + MAX_COLUMNS + " columns");
    }
  }

  private static char delimiter(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String header, char delimiter) {
    return header.chars().filter(c -> c == delimiter).count();
  }

  private RawRecord row(Line first) throws IOException {
    if (first.tooLong()) {
      return reject(first, Reason.TOO_LONG, "the line is too long to be read");
    }
    Deque<Line> taken = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first.text());
    CsvQuotes quotes = new CsvQuotes(format.getDelimiterString().charAt(0)).read(first.text());
    while (quotes.isOpen()) {
      boolean hopeless = first.number() <= hopelessUntil || text.length() > maxRecordChars;
      Line line = hopeless ? null : nextLine();
      if (line == null) {
        hopelessUntil = Math.max(hopelessUntil, taken.isEmpty() ? 0 : taken.getLast().number());
        giveBack(taken);
        return reject(first, Reason.MALFORMED, "a quote is opened and not closed");
      }
      taken.add(line);
      text.append('\n').append(line.text());
      quotes.read(line.text());
    }
    if (quotes.isBroken()) {
      hopelessUntil = Math.max(hopelessUntil, first.number() + taken.size() - 1);
      giveBack(taken);
      return reject(first, Reason.MALFORMED, "letters follow a closing quote");
    }
    return quotes.fields() == names.size()
        ? fields(first, parse(text.toString()))
        : reject(
            first,
            Reason.MALFORMED,
            quotes.fields() + " fields, the first row names " + names.size());
  }

  private RawRecord fields(Line first, CSVRecord row) {
    if (row == null || row.size() != names.size()) {
      return reject(first, Reason.MALFORMED, "quotes that are against the rules");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.putIfAbsent(names.get(i), row.get(i));
    }
    return RawRecord.of(first.number(), fields);
  }

  /** Null where the quotes are against the rules. */
  private CSVRecord parse(String row) {
    try (CSVParser parser = CSVParser.parse(row, format)) {
      List<CSVRecord> rows = parser.getRecords();
      return rows.size() == 1 ? rows.get(0) : null;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }

  private static RawRecord reject(Line first, Reason reason, String detail) {
    return RawRecord.reject(first.number(), reason, detail, first.text());
  }

  private Line nextLine() throws IOException {
    if (!putBack.isEmpty()) {
      return putBack.removeFirst();
    }
    String text = lines.next();
    return text == null ? null : new Line(lines.number(), text, lines.tooLong());
  }

  private void giveBack(Deque<Line> taken) {
    while (!taken.isEmpty()) {
      putBack.addFirst(taken.removeLast());
    }
  }

  @Override
  protected long position() {
    return lines.number();
  }

  @Override
  protected CharSequence seen() {
    return lines.seen();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

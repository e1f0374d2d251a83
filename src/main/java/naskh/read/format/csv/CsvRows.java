package naskh.read.format.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Lines → rows by the quotes of one format. A quote that is never closed, or followed by more
 * letters, costs the one line it stands on. Time: linear, whatever the lines hold.
 */
final class CsvRows {
  /** More than any table of articles has, few enough to hold a row. */
  static final int MAX_COLUMNS = 10_000;

  static final String UNCLOSED = "a quote is opened and not closed";

  /** What ends a row, outside quotes. */
  enum End {
    ANY_LINE_END,
    /** A lone {@code \r} is a blank, as some programs leave it in fields that they do not quote. */
    LINE_FEED
  }

  private final CsvLines lines;
  private final CSVFormat format;
  private final End end;
  private final int maxRecordChars;

  /**
   * A quote that is open behind a line up to this one is not followed: a quote above it was, to
   * where it is certain that neither is closed, or too far to be read, or to the end of a row that
   * was given back. Else each would be followed anew.
   */
  private long hopelessUntil;

  CsvRows(CsvLines lines, CSVFormat format, End end, int maxRecordChars) {
    this.lines = lines;
    this.format = format;
    this.end = end;
    this.maxRecordChars = maxRecordChars;
  }

  /** The row that begins on {@code first}, the line given last. */
  CsvRow read(CsvLine first) throws IOException {
    if (first.tooLong()) {
      return CsvRow.fault(first, "the line is too long to be read");
    }
    List<CsvLine> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    CsvQuotes quotes = new CsvQuotes(format).read(first.text());
    CsvLine last = first;
    while (goesOn(quotes, last)) {
      boolean hopeless = first.number() <= hopelessUntil || text.length() > maxRecordChars;
      CsvLine line = hopeless ? null : lines.next();
      if (line == null) {
        return fault(first, more, last.number(), UNCLOSED);
      }
      more.add(line);
      char between = quotes.isOpen() ? last.end() : ' ';
      text.append(between).append(line.text());
      quotes.read(String.valueOf(between)).read(line.text());
      last = line;
    }
    if (quotes.isBroken()) {
      return fault(first, more, last.number() - 1, "letters follow a closing quote");
    }
    return row(first, more, quotes, text.toString());
  }

  private boolean goesOn(CsvQuotes quotes, CsvLine last) {
    boolean cut = end == End.LINE_FEED && last.end() == '\r' && !quotes.isBroken();
    return quotes.isOpen() || cut;
  }

  private CsvRow fault(CsvLine first, List<CsvLine> more, long followedTo, String fault) {
    giveBack(more, followedTo);
    return CsvRow.fault(first, fault);
  }

  /** Gives back all but the first line of a row that has not the fields it should have. */
  void giveBack(CsvRow row) {
    giveBack(row.more(), row.lastNumber() - 1);
  }

  private void giveBack(List<CsvLine> more, long followedTo) {
    hopelessUntil = Math.max(hopelessUntil, more.isEmpty() ? 0 : followedTo);
    lines.giveBack(more);
  }

  private CsvRow row(CsvLine first, List<CsvLine> more, CsvQuotes quotes, String text) {
    boolean tooMany = quotes.fields() > MAX_COLUMNS;
    List<String> cells = tooMany ? List.of() : parse(text);
    String fault =
        tooMany || cells.size() == quotes.fields() ? null : "quotes that are against the rules";
    return new CsvRow(first, more, quotes.fields(), quotes.quoted(), cells, fault);
  }

  private List<String> parse(String row) {
    try (CSVParser parser = CSVParser.parse(row, format)) {
      List<CSVRecord> rows = parser.getRecords();
      return rows.size() == 1 ? rows.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException againstTheRules) {
      return List.of();
    }
  }
}

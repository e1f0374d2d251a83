package naskh.read.format.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naskh.read.format.CsvForm;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.apache.commons.csv.CSVFormat;

/**
 * Rows of delimited fields under a row of names; quoted fields may hold line breaks. Delimiter,
 * quotes and columns are found on a look at the first rows, unless they are given. The position is
 * the line a row begins on. A quote that is never closed, or followed by more letters, costs the
 * one line it stands on.
 */
final class CsvReader extends RecordReader {
  /** Some dozens of articles, in UTF-16 code units. */
  private static final int LOOKED_AT_CHARS = 1 << 17;

  private final CsvLines lines;
  private final int maxRecordChars;
  private final CsvForm form;
  private CsvDialect dialect;
  private CsvHeader header;

  /** As most rows are written. */
  private CsvRows likeliest;

  /** The ways in which a row may be written, in the order in which they are tried. */
  private List<CsvRows> readings;

  CsvReader(Reader characters, int maxRecordChars, CsvForm form) {
    lines = new CsvLines(characters, maxRecordChars);
    this.maxRecordChars = maxRecordChars;
    this.form = form;
  }

  /** Whether a file without a telling name is a table, by its first characters. */
  static boolean looksLikeTable(String head) {
    return CsvRecognition.isTable(head);
  }

  @Override
  public boolean columnsGuessed() {
    return header != null && header.guessed();
  }

  @Override
  protected RawRecord read() throws IOException {
    if (header == null && !readHeader()) {
      return null;
    }
    for (CsvLine line = lines.next(); line != null; line = lines.next()) {
      if (!dialect.isBlank(line)) {
        CsvRow row = row(line);
        if (!header.isRepeatedBy(row)) {
          return record(row);
        }
        header = header.orderedBy(row);
      }
    }
    return null;
  }

  private boolean readHeader() throws IOException {
    List<CsvLine> head = lines.look(LOOKED_AT_CHARS);
    dialect = dialect(head);
    List<CsvLine> unquoted = head.stream().map(CsvLine::unquoted).toList();
    CsvDialect other = unquoted.equals(head) ? dialect : dialect(unquoted);
    if (other.known() > 0 && other.isBetterThan(dialect)) {
      lines.unquote();
      head = unquoted;
      dialect = other;
    }
    Optional<CsvHeader> found = CsvHeader.of(head, dialect, form.columns());
    if (found.isPresent()) {
      header = found.get();
      lines.replaceWaiting(header.below());
      likeliest = rows(dialect.format(), CsvRows.End.ANY_LINE_END);
      readings = readings(head.get(0).end());
    }
    return found.isPresent();
  }

  private CsvDialect dialect(List<CsvLine> head) throws IOException {
    return CsvDialect.of(head, !lines.ended(), form.delimiter(), form.columns().size());
  }

  private List<CsvRows> readings(char firstEnd) {
    List<CsvRows> all = new ArrayList<>();
    // A row is known to be cut in two by its fields, of which one column has not enough.
    if (firstEnd == '\n' && header.names().size() > 1) {
      all.add(rows(dialect.format(), CsvRows.End.LINE_FEED));
    }
    all.add(likeliest);
    for (CSVFormat format : dialect.formatsOfOddRows()) {
      all.add(rows(format, CsvRows.End.ANY_LINE_END));
    }
    return all;
  }

  private CsvRows rows(CSVFormat format, CsvRows.End end) {
    return new CsvRows(lines, format, end, maxRecordChars);
  }

  /** The row by the first reading that gives it its fields; by the likeliest if none does. */
  private CsvRow row(CsvLine first) throws IOException {
    CsvRow written = null;
    for (CsvRows reading : readings) {
      CsvRow row = reading.read(first);
      if (hasItsFields(row)) {
        return row;
      }
      reading.giveBack(row);
      written = reading == likeliest ? row : written;
    }
    for (int i = 0; i < written.more().size(); i++) {
      lines.next();
    }
    return written;
  }

  private boolean hasItsFields(CsvRow row) {
    int names = header.names().size();
    return row.has(names)
        || (row.isSound() && row.fields() >= header.fewest() && row.fields() < names);
  }

  private RawRecord record(CsvRow row) {
    if (hasItsFields(row)) {
      return RawRecord.of(row.first().number(), fields(row));
    }
    int names = header.names().size();
    return reject(
        row.first(),
        row.isSound() ? row.fields() + " fields, " + header.origin() + names : row.fault());
  }

  private static RawRecord reject(CsvLine first, String detail) {
    Reason reason = first.tooLong() ? Reason.TOO_LONG : Reason.MALFORMED;
    return RawRecord.reject(first.number(), reason, detail, first.text());
  }

  /** Of columns of one name the first that holds something counts. */
  private Map<String, Object> fields(CsvRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < header.names().size(); i++) {
      String cell = i < row.cells().size() ? row.cells().get(i) : "";
      String name = header.names().get(i);
      if (!name.isEmpty()) {
        fields.merge(name, cell, (held, next) -> held.toString().isBlank() ? next : held);
      }
    }
    return fields;
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

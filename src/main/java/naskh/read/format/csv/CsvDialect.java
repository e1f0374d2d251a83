package naskh.read.format.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.read.fields.ColumnNames;
import org.apache.commons.csv.CSVFormat;

/**
 * How the fields of a table are delimited and quoted: the format by which a row holds the most
 * known names, or else by which most of the first rows have the same number of fields, or else by
 * which they have most fields.
 *
 * @param format of delimiter, quotes and escape
 * @param rows the first rows by this format, without one that the look cut off
 * @param width number of fields, 2 or more, that most rows have; 1 if no row has more
 * @param known how many fields of an article the best row names; 0 for less than two
 */
record CsvDialect(CSVFormat format, List<CsvRow> rows, int width, int known) {
  /**
   * Comma, semicolon, tab and bar, then what writers choose because no text has it: {@code ^},
   * {@code ~}, Hive's ^A, the unit separator, broken bar, not and section sign; and the Arabic
   * semicolon, the list separator of Windows in Persian. Of those that fit alike the first is
   * taken.
   */
  private static final String DELIMITERS = ",;\t|^~\u0001\u001F\u00A6\u00AC\u00A7\u061B";

  /** Delimiters that stand in texts, so that whoever writes them quotes. */
  private static final String QUOTED_DELIMITERS = ",;\u061B";

  /** What Excel writes above the row of names, and takes for an order. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\s*\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

  private static final Comparator<CsvDialect> BETTER =
      Comparator.comparingInt(CsvDialect::known)
          .thenComparingDouble(CsvDialect::share)
          .thenComparingInt(CsvDialect::width)
          .thenComparingInt(CsvDialect::quoted);

  /**
   * The dialect of the lines of {@code head}, which may be cut off behind them.
   *
   * @param width number of fields that rows are known to have; 0 if it is not known
   */
  static CsvDialect of(List<CsvLine> head, boolean cut, Character delimiter, int width)
      throws IOException {
    CsvDialect best = null;
    for (CSVFormat format : formats(head, delimiter)) {
      CsvDialect dialect = of(head, cut, format, width);
      boolean singleQuotes = format.getQuoteCharacter() == '\'';
      if ((!singleQuotes || dialect.isMostlyQuoted())
          && (best == null || dialect.isBetterThan(best))) {
        best = dialect;
      }
    }
    return best;
  }

  boolean isBetterThan(CsvDialect other) {
    return BETTER.compare(this, other) > 0;
  }

  private static CsvDialect of(List<CsvLine> head, boolean cut, CSVFormat format, int width)
      throws IOException {
    List<CsvRow> rows = rows(head, cut, format);
    int known =
        rows.stream().mapToInt(row -> ColumnNames.known(row.cells()).size()).max().orElse(0);
    return new CsvDialect(
        format, rows, width > 0 ? width : width(rows), known >= ColumnNames.SURE ? known : 0);
  }

  private static List<CsvRow> rows(List<CsvLine> head, boolean cut, CSVFormat format)
      throws IOException {
    CsvLines lines = new CsvLines(head);
    CsvRows reader = new CsvRows(lines, format, CsvRows.End.ANY_LINE_END, Integer.MAX_VALUE);
    List<CsvRow> rows = new ArrayList<>();
    for (CsvLine line = lines.next(); line != null; line = lines.next()) {
      if (isBlank(line, format)) {
        continue;
      }
      CsvRow row = reader.read(line);
      if (cut && CsvRows.UNCLOSED.equals(row.fault())) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private static int width(List<CsvRow> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.stream()
        .filter(row -> row.isSound() && row.fields() > 1)
        .forEach(row -> counts.merge(row.fields(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  /** Share of the rows that have the width. */
  double share() {
    long alike = rows.stream().filter(row -> row.has(width)).count();
    return width == 1 || rows.isEmpty() ? 0 : (double) alike / rows.size();
  }

  private int quoted() {
    return rows.stream().mapToInt(CsvRow::quoted).sum();
  }

  private boolean isMostlyQuoted() {
    return 2 * rows.stream().filter(row -> row.quoted() > 0).count() > rows.size();
  }

  /** Whether a line holds nothing but blanks and delimiters. */
  boolean isBlank(CsvLine line) {
    return isBlank(line, format);
  }

  private static boolean isBlank(CsvLine line, CSVFormat format) {
    char delimiter = format.getDelimiterString().charAt(0);
    return line.text().chars().allMatch(c -> c == delimiter || Character.isWhitespace(c));
  }

  /** The first rows, but for comments and Excel's separator above them. */
  List<CsvRow> body() {
    return rows.stream().dropWhile(this::isPreamble).toList();
  }

  private boolean isPreamble(CsvRow row) {
    String line = row.first().text();
    boolean comment = line.stripLeading().startsWith("#");
    // A title may begin with a hash, but it does not stand alone.
    return (comment && (width == 1 || !row.has(width))) || SEPARATOR_LINE.matcher(line).matches();
  }

  /**
   * Formats by which single rows may be written against the dialect: with quotes that are doubled
   * where others are escaped, or the other way round; or with quotes that are letters, as many
   * programs write them where no comma or semicolon delimits.
   */
  List<CSVFormat> formatsOfOddRows() {
    char delimiter = format.getDelimiterString().charAt(0);
    boolean escapes = format.getEscapeCharacter() != null;
    CSVFormat other = format(delimiter, format.getQuoteCharacter(), escapes ? null : '\\');
    return QUOTED_DELIMITERS.indexOf(delimiter) >= 0
        ? List.of(other)
        : List.of(other, format(delimiter, null, null));
  }

  private static List<CSVFormat> formats(List<CsvLine> head, Character given) {
    List<CSVFormat> formats = new ArrayList<>();
    for (char delimiter : delimiters(head, given)) {
      for (char quote : new char[] {'"', '\''}) {
        if (quote == '"' || head.stream().anyMatch(line -> opens(line, delimiter, quote))) {
          formats.add(format(delimiter, quote, null));
          if (head.stream().anyMatch(line -> line.text().contains("\\" + quote))) {
            formats.add(format(delimiter, quote, '\\'));
          }
        }
      }
    }
    return formats;
  }

  private static boolean opens(CsvLine line, char delimiter, char quote) {
    String text = line.text().stripLeading();
    return text.indexOf(quote) == 0 || text.contains("" + delimiter + quote);
  }

  private static List<Character> delimiters(List<CsvLine> head, Character given) {
    if (given != null) {
      return List.of(given);
    }
    Matcher separator =
        SEPARATOR_LINE.matcher(
            head.stream().map(CsvLine::text).filter(t -> !t.isBlank()).findFirst().orElse(""));
    if (separator.matches()) {
      return List.of(separator.group(1).charAt(0));
    }
    Stream<Character> met =
        DELIMITERS
            .chars()
            .mapToObj(c -> (char) c)
            .filter(c -> c == ',' || head.stream().anyMatch(l -> l.text().indexOf(c) >= 0));
    return met.toList();
  }

  private static CSVFormat format(char delimiter, Character quote, Character escape) {
    return CSVFormat.Builder.create(CSVFormat.RFC4180)
        .setDelimiter(delimiter)
        .setQuote(quote)
        .setEscape(escape)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}

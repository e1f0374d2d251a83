package naskh.read.format.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.read.fields.Field;

/**
 * The columns of a table, and where its rows begin.
 *
 * @param names of the columns; blank for those that are dropped
 * @param written the row of names, plain, to know it by when it comes again
 * @param fewest fields a row may have: the columns behind them are blank in every row that has them
 * @param origin what says how many columns there are, for messages
 * @param guessed whether the names were told from what the columns hold
 * @param below the lines of the look that are to be read as rows
 */
record CsvHeader(
    List<String> names,
    List<String> written,
    int fewest,
    String origin,
    boolean guessed,
    List<CsvLine> below) {

  /** Of a table in which half of the rows differ in width the first row is that of the names. */
  private static final double MIN_SHARE = 0.5;

  private static final String FIRST_ROW = "the first row names ";

  CsvHeader {
    written = written.stream().map(Field::normalized).toList();
  }

  /**
   * The header of the table that begins with {@code head}; empty if it has no row.
   *
   * @throws IOException for a row of names that cannot be read; for columns without names of which
   *     it is not plain which one holds the text
   */
  static Optional<CsvHeader> of(List<CsvLine> head, CsvDialect dialect, List<String> columns)
      throws IOException {
    List<CsvRow> body = dialect.body();
    Optional<CsvRow> known = dialect.rows().stream().filter(CsvNames::areKnown).findFirst();
    if (!columns.isEmpty()) {
      List<String> written =
          known.map(CsvNames::of).filter(n -> n.size() == columns.size()).orElse(columns);
      return Optional.of(given(head, body, columns, written));
    }
    if (known.isPresent()) {
      return Optional.of(named(head, dialect, known.get()));
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    CsvRow first = check(first(dialect, body));
    List<CsvRow> alike = body.stream().filter(row -> row.has(dialect.width())).toList();
    if (isNumbering(first)) {
      List<CsvRow> others = alike.stream().filter(row -> !row.equals(first)).toList();
      return Optional.of(guessed(others, dialect.width(), from(head, first.lastNumber() + 1)));
    }
    if (isData(first, alike, dialect.width())) {
      return Optional.of(guessed(alike, dialect.width(), from(head, body.get(0).first().number())));
    }
    return Optional.of(named(head, dialect, first));
  }

  /**
   * Whether a row is that of the names once more, as in files that were put behind one another,
   * which need not have their columns in one order.
   */
  boolean isRepeatedBy(CsvRow row) {
    return row.has(written.size())
        && row.cells().get(0).length() <= CsvColumns.MAX_SHORT_CHARS
        && written.contains(Field.normalized(row.cells().get(0)))
        && plain(row).stream().sorted().toList().equals(written.stream().sorted().toList());
  }

  /** The header of the rows below {@code repeated}. */
  CsvHeader orderedBy(CsvRow repeated) {
    List<String> again = plain(repeated);
    int unnamed = names.size() - written.size();
    List<String> ordered = new ArrayList<>(names.subList(0, unnamed));
    again.forEach(name -> ordered.add(names.get(unnamed + written.indexOf(name))));
    return new CsvHeader(List.copyOf(ordered), again, fewest, origin, guessed, below);
  }

  private List<String> plain(CsvRow row) {
    return row.cells().stream().limit(written.size()).map(Field::normalized).toList();
  }

  private static CsvHeader given(
      List<CsvLine> head, List<CsvRow> body, List<String> columns, List<String> written) {
    long begin = body.isEmpty() ? Long.MAX_VALUE : body.get(0).first().number();
    int fewest = fewest(body, columns.size());
    return new CsvHeader(
        columns, written, fewest, "the columns named are ", false, from(head, begin));
  }

  private static CsvHeader named(List<CsvLine> head, CsvDialect dialect, CsvRow header) {
    List<String> written = CsvNames.of(header);
    List<String> names = new ArrayList<>(written);
    names.set(0, names.get(0).replaceFirst("^#\\s*", ""));
    List<CsvRow> rows =
        dialect.rows().stream().filter(row -> row.first().number() > header.lastNumber()).toList();
    if (namesRows(rows, dialect.width(), names.size())) {
      names.add(0, "");
    }
    // Rows of a table that had no names before one that has was put behind it.
    Stream<CsvLine> above =
        dialect.rows().stream()
            .filter(row -> row.first().number() < header.first().number())
            .filter(row -> row.has(names.size()) && !CsvNames.areNames(row))
            .flatMap(row -> Stream.concat(Stream.of(row.first()), row.more().stream()));
    List<CsvLine> below = from(head, header.lastNumber() + 1);
    return new CsvHeader(
        List.copyOf(names),
        written,
        fewest(rows, names.size()),
        FIRST_ROW,
        false,
        Stream.concat(above, below.stream()).toList());
  }

  /** Whether each row begins with its number, which R writes below no name. */
  private static boolean namesRows(List<CsvRow> rows, int width, int names) {
    List<CsvRow> alike = rows.stream().filter(row -> row.has(width)).toList();
    return width == names + 1
        && !alike.isEmpty()
        && CsvColumns.of(alike, width).isNumbers(0)
        && !alike.stream().allMatch(row -> row.isBlankFrom(names));
  }

  private static CsvHeader guessed(List<CsvRow> rows, int width, List<CsvLine> below)
      throws IOException {
    List<String> names =
        CsvColumns.of(rows, width)
            .named()
            .orElseThrow(
                () ->
                    new IOException(
                        "no row names the columns, and it is not plain which one holds the text:"
                            + " name them, as in --columns id,title,text"));
    return new CsvHeader(names, names, width, "the first rows have ", true, below);
  }

  private static int fewest(List<CsvRow> rows, int names) {
    List<CsvRow> full = rows.stream().filter(row -> row.has(names)).toList();
    int fewest = names;
    while (fewest > 1 && !full.isEmpty() && isBlankFrom(full, fewest - 1)) {
      fewest--;
    }
    return fewest;
  }

  private static boolean isBlankFrom(List<CsvRow> rows, int field) {
    return rows.stream().allMatch(row -> row.isBlankFrom(field));
  }

  private static CsvRow first(CsvDialect dialect, List<CsvRow> body) {
    int width = dialect.width();
    return body.stream()
        .filter(row -> row.has(width) || (row.fields() > 1 && row.fields() == width - 1))
        .findFirst()
        .filter(row -> dialect.share() >= MIN_SHARE)
        .orElse(body.get(0));
  }

  private static CsvRow check(CsvRow first) throws IOException {
    if (first.fields() > CsvRows.MAX_COLUMNS) {
      throw new IOException("more than " + CsvRows.MAX_COLUMNS + " columns");
    }
    if (!first.isSound()) {
      throw new IOException("the row of names cannot be read: " + first.fault());
    }
    return first;
  }

  /** Whether a row numbers the columns, as pandas does where they have no names. */
  private static boolean isNumbering(CsvRow row) {
    return row.cells().stream().allMatch(cell -> cell.isBlank() || CsvColumns.isNumber(cell));
  }

  /** Whether the first row is like those below it, {@code alike}: it names nothing. */
  private static boolean isData(CsvRow first, List<CsvRow> alike, int width) {
    if (!CsvNames.areNames(first)) {
      return true;
    }
    CsvColumns columns = CsvColumns.of(alike, width);
    return alike.size() > 1
        && alike.contains(first)
        && IntStream.range(0, width)
            .anyMatch(
                column ->
                    CsvColumns.isNumber(first.cells().get(column)) && columns.isNumbers(column));
  }

  private static List<CsvLine> from(List<CsvLine> head, long number) {
    return head.stream().filter(line -> line.number() >= number).toList();
  }
}

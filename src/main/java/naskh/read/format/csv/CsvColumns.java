package naskh.read.format.csv;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;

/** The columns of a table without names, by what the first rows hold in them. */
final class CsvColumns {
  private static final Dates DATES = new Dates(ZoneOffset.UTC);

  /** Above this share of the letters of the longest column another one may be the text as well. */
  private static final double MAX_SECOND_SHARE = 0.5;

  /** Share of the cells that are of a column's kind: others hold words for missing values. */
  private static final double MIN_ALIKE = 0.8;

  /** Longer than dates, ids and names of columns that are met, in characters. */
  static final int MAX_SHORT_CHARS = 64;

  private final List<List<String>> columns;

  private CsvColumns(List<List<String>> columns) {
    this.columns = columns;
  }

  /** {@code rows} have {@code width} fields, or more that are blank. */
  static CsvColumns of(List<CsvRow> rows, int width) {
    return new CsvColumns(
        IntStream.range(0, width)
            .mapToObj(column -> rows.stream().map(row -> row.cells().get(column)).toList())
            .toList());
  }

  /**
   * Names for the columns: the one of the most Arabic letters is the text, the second one of more
   * words than one the title, then the first of addresses, of dates and of ids. The others get
   * their number. Empty where no column or more than one may be the text.
   */
  Optional<List<String>> named() {
    List<Integer> byLetters =
        IntStream.range(0, columns.size())
            .boxed()
            .sorted(Comparator.comparing(this::arabicLetters, Comparator.reverseOrder()))
            .toList();
    int text = byLetters.get(0);
    long letters = arabicLetters(text);
    if (letters == 0
        || (byLetters.size() > 1 && arabicLetters(byLetters.get(1)) > MAX_SECOND_SHARE * letters)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      names.add("column_" + (column + 1));
    }
    names.set(text, Field.TEXT.label());
    byLetters.stream()
        .skip(1)
        .filter(column -> arabicLetters(column) > 0 && holds(column, CsvColumns::isPhrase))
        .findFirst()
        .ifPresent(column -> names.set(column, Field.TITLE.label()));
    name(names, Field.URL, column -> holds(column, CsvColumns::isUrl));
    name(names, Field.PUBLISHED, column -> holds(column, CsvColumns::isDate));
    name(names, Field.ID, this::isId);
    return Optional.of(names);
  }

  private void name(List<String> names, Field field, Predicate<Integer> is) {
    IntStream.range(0, columns.size())
        .boxed()
        .filter(column -> names.get(column).startsWith("column_") && is.test(column))
        .findFirst()
        .ifPresent(column -> names.set(column, field.label()));
  }

  /** Whether the column counts the rows, as an index that was written by accident does. */
  boolean isCount(int column, int from) {
    List<String> cells = columns.get(column);
    return !cells.isEmpty()
        && IntStream.range(0, cells.size())
            .allMatch(row -> cells.get(row).strip().equals(Integer.toString(from + row)));
  }

  boolean isNumbers(int column) {
    return holds(column, CsvColumns::isNumber);
  }

  private boolean isId(int column) {
    List<String> cells = columns.get(column);
    return new HashSet<>(cells).size() == cells.size()
        && !isCount(column, 0)
        && cells.stream()
            .map(String::strip)
            .allMatch(
                cell ->
                    cell.length() <= MAX_SHORT_CHARS
                        && cell.chars().anyMatch(Character::isDigit)
                        && cell.chars().noneMatch(Character::isWhitespace));
  }

  private boolean holds(int column, Predicate<String> kind) {
    List<String> cells = columns.get(column).stream().filter(cell -> !cell.isBlank()).toList();
    long alike = cells.stream().filter(kind).count();
    return alike > 0 && alike >= MIN_ALIKE * cells.size();
  }

  private long arabicLetters(Integer column) {
    return columns.get(column).stream().mapToLong(CsvColumns::arabicLetters).sum();
  }

  private static long arabicLetters(String cell) {
    return cell.codePoints()
        .filter(Character::isLetter)
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
        .count();
  }

  private static boolean isPhrase(String cell) {
    return cell.strip().matches("(?s)\\S+\\s.*");
  }

  static boolean isUrl(String cell) {
    return cell.strip().matches("(?i)(https?://|www\\.)\\S+");
  }

  /** Of digits alone a number is as likely. */
  static boolean isDate(String cell) {
    return cell.length() <= MAX_SHORT_CHARS && !isNumber(cell) && DATES.read(cell).isPresent();
  }

  static boolean isNumber(String cell) {
    return cell.strip().matches("[+-]?\\p{Nd}+([.,]\\p{Nd}+)?");
  }
}

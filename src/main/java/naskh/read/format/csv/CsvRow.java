package naskh.read.format.csv;

import java.util.List;

/**
 * A row of a table.
 *
 * @param first the line it begins on
 * @param more the lines that it goes on over
 * @param fields how many it has
 * @param quoted how many of them are quoted
 * @param cells what they hold; empty where the row is not sound or has too many
 * @param fault why it is not sound; null where it is
 */
record CsvRow(
    CsvLine first, List<CsvLine> more, int fields, int quoted, List<String> cells, String fault) {

  /** What stands on {@code line} alone is no row. */
  static CsvRow fault(CsvLine line, String fault) {
    return new CsvRow(line, List.of(), 0, 0, List.of(), fault);
  }

  boolean isSound() {
    return fault == null;
  }

  /** Whether it has {@code count} fields, but for blank ones behind them. */
  boolean has(int count) {
    return isSound() && fields >= count && !cells.isEmpty() && isBlankFrom(count);
  }

  boolean isBlankFrom(int field) {
    return cells.stream().skip(field).allMatch(String::isBlank);
  }

  long lastNumber() {
    return more.isEmpty() ? first.number() : more.get(more.size() - 1).number();
  }
}

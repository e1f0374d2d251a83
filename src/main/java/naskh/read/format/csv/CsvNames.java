package naskh.read.format.csv;

import java.util.List;
import naskh.read.fields.ColumnNames;

/** Tells names of columns from what stands in columns. */
final class CsvNames {
  private CsvNames() {}

  /** Whether a row is one of names beyond doubt. */
  static boolean areKnown(CsvRow row) {
    return ColumnNames.known(row.cells()).size() >= ColumnNames.SURE && areNames(row);
  }

  /** Whether all that stands in a row may be names: nothing is long, a date or an address. */
  static boolean areNames(CsvRow row) {
    return row.cells().stream()
        .noneMatch(
            cell ->
                cell.length() > CsvColumns.MAX_SHORT_CHARS
                    || CsvColumns.isUrl(cell)
                    || CsvColumns.isDate(cell));
  }

  /** What a row of names holds, without blank cells behind the last name. */
  static List<String> of(CsvRow row) {
    List<String> names = row.cells().stream().map(String::strip).toList();
    int count = names.size();
    while (count > 1 && names.get(count - 1).isEmpty()) {
      count--;
    }
    return names.subList(0, count);
  }
}

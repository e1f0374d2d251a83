package naskh.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells names of columns from what stands in columns. */
final class CsvNames {
  /** So many fields of an article in one row are named; one alone may be a word of the data. */
  static final int SURE = 2;

  private CsvNames() {}

  /** The fields of an article that some of the cells name, whatever their case and joints. */
  static Set<Field> known(List<String> cells) {
    Set<Field> known = EnumSet.noneOf(Field.class);
    for (String cell : cells) {
      Field field = cell.length() > CsvColumns.MAX_SHORT_CHARS ? null : Field.named(cell);
      if (field != null) {
        known.add(field);
      }
    }
    return known;
  }

  /** Whether a row is one of names beyond doubt. */
  static boolean areKnown(CsvRow row) {
    return known(row.cells()).size() >= SURE && areNames(row);
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

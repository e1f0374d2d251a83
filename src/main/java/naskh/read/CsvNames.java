package naskh.read;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of columns from what stands in columns. */
final class CsvNames {
  /** So many fields of an article in one row are named; one alone may be a word of the data. */
  static final int SURE = 2;

  /** What joins the words of a name, and what marks a line of names as a comment. */
  private static final Pattern JOINTS = Pattern.compile("[\\s_#-]");

  private static final Map<String, Field> KNOWN = new HashMap<>();

  static {
    for (Field field : Field.values()) {
      field.guesses().forEach(name -> KNOWN.putIfAbsent(plain(name), field));
    }
  }

  private CsvNames() {}

  /** The fields of an article that some of the cells name, whatever their case and joints. */
  static Set<Field> known(List<String> cells) {
    Set<Field> known = EnumSet.noneOf(Field.class);
    for (String cell : cells) {
      Field field = cell.length() > CsvColumns.MAX_SHORT_CHARS ? null : KNOWN.get(plain(cell));
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

  /** A name as it is compared: without regard to case and to what joins its words. */
  static String plain(String name) {
    return JOINTS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

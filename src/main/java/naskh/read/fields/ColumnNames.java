package naskh.read.fields;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a row of a table names its columns: by how many fields of an article it names. */
public final class ColumnNames {
  /** So many fields of an article in one row are named; one alone may be a word of the data. */
  public static final int SURE = 2;

  /** Longer than names of columns that are met, in characters. */
  private static final int MAX_CHARS = 64;

  private ColumnNames() {}

  /** The fields of an article that some of the cells name, whatever their case and joints. */
  public static Set<Field> known(List<String> cells) {
    Set<Field> known = EnumSet.noneOf(Field.class);
    for (String cell : cells) {
      Field field = cell.length() > MAX_CHARS ? null : Field.named(cell);
      if (field != null) {
        known.add(field);
      }
    }
    return known;
  }
}

package naskh.read.format;

import java.io.Serializable;
import java.util.List;

/**
 * What is known of tables before they are looked at.
 *
 * @param delimiter between the fields of a row; null: found on a look at the first rows
 * @param columns names of the fields of every row; empty: the first row names them
 */
public record CsvForm(Character delimiter, List<String> columns) implements Serializable {
  public CsvForm {
    columns = List.copyOf(columns);
  }

  /** Nothing is known. */
  public static CsvForm found() {
    return new CsvForm(null, List.of());
  }
}

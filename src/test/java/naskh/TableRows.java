package naskh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import naskh.tables.Table;

/** All tables of an output of few articles, row by row, but when and from where they came. */
public final class TableRows {
  private TableRows() {}

  /** The rows of each table as JSON, sorted, without the columns {@code but}. */
  public static Map<Table, List<String>> of(String output, String... but) {
    Map<Table, List<String>> tables = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      tables.put(
          table,
          table
              .read(SparkTest.session(), output)
              .drop("added_at", "inputs")
              .drop(but)
              .toJSON()
              .collectAsList()
              .stream()
              .sorted()
              .toList());
    }
    return tables;
  }

  /** Fails where a table has other rows than in {@code expected}. */
  public static void assertSame(String output, Map<Table, List<String>> expected) {
    Map<Table, List<String>> tables = of(output);
    for (Table table : Table.values()) {
      assertThat(tables.get(table)).as("%s of %s", table, output).isEqualTo(expected.get(table));
    }
  }
}

package naskh.bench.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import naskh.tables.Table;

/** The columns of a table, as a Markdown table: the comments of its schema. */
final class Columns {
  private Columns() {}

  static List<String> of(Table table) {
    return Stream.concat(
            Stream.of("| column | type | meaning |", "| --- | --- | --- |"),
            Arrays.stream(table.schema().fields())
                .map(
                    column ->
                        String.format(
                            "| `%s` | `%s` | %s |",
                            column.name(),
                            column.dataType().catalogString().replaceAll("([,:])", "$1 "),
                            column.getComment().get())))
        .toList();
  }
}

package naskh.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * What is read of a table.
 *
 * @param columns those that are wanted
 * @param key a column of strings; null: all rows
 * @param values of it, of the rows that are wanted
 */
record Selection(List<String> columns, String key, Set<String> values) {
  FilterCompat.Filter filter() {
    if (key == null) {
      return FilterCompat.NOOP;
    }
    Set<Binary> wanted = new HashSet<>();
    values.forEach(value -> wanted.add(Binary.fromString(value)));
    return FilterCompat.get(FilterApi.in(FilterApi.binaryColumn(key), wanted));
  }

  /** The same rows, of which the key is enough. */
  Selection ofKey() {
    return new Selection(List.of(key), key, values);
  }

  /** The columns as they are in a file; the key is among them. */
  MessageType projection(MessageType schema) {
    List<String> all = new ArrayList<>(columns);
    if (key != null && !columns.contains(key)) {
      all.add(key);
    }
    return new MessageType(
        schema.getName(),
        all.stream()
            .map(
                column -> {
                  if (!schema.containsField(column)) {
                    throw new OutputTables.NoSuchColumn(column);
                  }
                  return schema.getType(column);
                })
            .toList());
  }
}

package naskh.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveComparator;

/**
 * What is read of a table.
 *
 * @param columns those that are wanted
 * @param key the column that tells which rows are wanted; null: all rows
 * @param filter of the rows that are wanted
 * @param isWide whether the key is read alone first, to learn whether a file holds such rows: the
 *     other columns may be long
 */
record Selection(List<String> columns, String key, FilterCompat.Filter filter, boolean isWide) {
  /** All rows. */
  static Selection all(List<String> columns) {
    return new Selection(columns, null, FilterCompat.NOOP, false);
  }

  /** The rows whose key is one of {@code values}. */
  static Selection of(List<String> columns, String key, Set<String> values) {
    Set<Binary> wanted = values.stream().map(Binary::fromString).collect(Collectors.toSet());
    return new Selection(
        columns,
        key,
        FilterCompat.get(
            FilterApi.userDefined(
                FilterApi.binaryColumn(key),
                new OneOf<>(
                    wanted, PrimitiveComparator.UNSIGNED_LEXICOGRAPHICAL_BINARY_COMPARATOR))),
        !columns.equals(List.of(key)));
  }

  /** The same of a key of numbers of 64 bits, beside which there are short columns only. */
  static Selection ofNumbers(List<String> columns, String key, Collection<Long> values) {
    return new Selection(
        columns,
        key,
        FilterCompat.get(
            FilterApi.userDefined(
                FilterApi.longColumn(key), new OneOf<>(values, Comparator.naturalOrder()))),
        false);
  }

  /** The same rows, of which the key is enough. */
  Selection ofKey() {
    return new Selection(List.of(key), key, filter, false);
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

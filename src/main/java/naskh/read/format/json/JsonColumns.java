package naskh.read.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.read.fields.Field;

/**
 * A table as an object of its columns, each an object of values by row ({@code {"title": {"0":
 * …}}}, what pandas writes if it is not told otherwise) or a list of values.
 */
final class JsonColumns {
  /** So many keys are no languages or sizes of one value. */
  private static final int MANY_KEYS = 10;

  private JsonColumns() {}

  /** The rows, by their keys or as a list; null if the object is no table of articles. */
  static Object rows(Map<String, Object> object) {
    if (object.size() < 2 || object.keySet().stream().noneMatch(JsonColumns::isText)) {
      return null;
    }
    Object first = object.values().iterator().next();
    if (first instanceof Map<?, ?> column && isIndex(column)) {
      boolean same =
          object.values().stream()
              .allMatch(
                  value -> value instanceof Map<?, ?> map && map.keySet().equals(column.keySet()));
      return same ? rowsByKey(object, column) : null;
    }
    if (first instanceof List<?> column && column.size() > 1) {
      boolean same =
          object.values().stream()
              .allMatch(value -> value instanceof List<?> list && list.size() == column.size());
      return same ? rowsInTurn(object, column.size()) : null;
    }
    return null;
  }

  /** Whether an object that has been read in part may be a table by columns. */
  static boolean isBegun(Map<String, Object> object) {
    return !object.isEmpty()
        && object.values().stream().allMatch(Map.class::isInstance)
        && isIndex((Map<?, ?>) object.values().iterator().next());
  }

  private static boolean isText(String name) {
    return Field.named(name) == Field.TEXT;
  }

  /** Whether the keys are those of rows, and not the languages or sizes of one value. */
  private static boolean isIndex(Map<?, ?> column) {
    return column.size() >= MANY_KEYS
        || (!column.isEmpty()
            && column.keySet().stream()
                .allMatch(key -> ((String) key).chars().allMatch(Character::isDigit)));
  }

  private static Map<String, Object> rowsByKey(Map<String, Object> columns, Map<?, ?> first) {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Object key : first.keySet()) {
      Map<String, Object> row = new LinkedHashMap<>();
      columns.forEach((name, column) -> row.put(name, ((Map<?, ?>) column).get(key)));
      rows.put((String) key, row);
    }
    return rows;
  }

  private static List<Object> rowsInTurn(Map<String, Object> columns, int count) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (Map.Entry<String, Object> column : columns.entrySet()) {
        row.put(column.getKey(), ((List<?>) column.getValue()).get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}

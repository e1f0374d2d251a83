package naskh.read.format.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.read.fields.ColumnNames;

/**
 * Where an object holds records instead of being one: a list of objects ({@code articles}, {@code
 * hits.hits}), an object of objects by their ids, or a list of lists with the names of their values
 * beside it or as its first.
 */
final class Wrapper {
  private final Object container;
  private final List<String> names;
  private final List<?> keys;

  /** Whether the last values of a row may be left out. */
  private final boolean ragged;

  private Wrapper(Object container, List<String> names, List<?> keys, boolean ragged) {
    this.container = container;
    this.names = names;
    this.keys = keys;
    this.ragged = ragged;
  }

  /** A list or map of objects. */
  static Wrapper ofObjects(Object container) {
    return new Wrapper(container, null, List.of(), false);
  }

  /** A list of lists, whose values have {@code names}; {@code keys} are those of the lists. */
  static Wrapper ofRows(List<?> container, List<String> names, List<?> keys) {
    return new Wrapper(container, names, keys, false);
  }

  /** A list of lists whose first are {@code names}; blank cells behind the last are left out. */
  static Wrapper ofSheet(List<?> container, List<String> names) {
    return new Wrapper(container, names, List.of(), true);
  }

  /** The names that a list of lists has as its first; empty if those are none. */
  static List<String> namesIn(List<?> first) {
    boolean strings = first.stream().allMatch(String.class::isInstance);
    List<String> names = strings ? first.stream().map(String.class::cast).toList() : List.of();
    return ColumnNames.known(names).size() >= ColumnNames.SURE ? names : List.of();
  }

  /** Whether a value is no record and none is missing for it. */
  boolean isPassedOver(Inner inner) {
    return inner.value() == null || inner.value().equals(names);
  }

  /** A value of a wrapper, and the key that it is kept by, null if there is none. */
  record Inner(String key, Object value) {}

  /** The list or map that holds the records. */
  Object container() {
    return container;
  }

  /** What is in the container now. */
  List<Inner> values() {
    List<Inner> values = new ArrayList<>();
    if (container instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.add(new Inner((String) key, value)));
    } else {
      ((List<?>) container).forEach(value -> values.add(new Inner(null, value)));
    }
    return values;
  }

  /** Forgets what is in the container, but for the last {@code count} values. */
  void keepLast(int count) {
    if (container instanceof Map<?, ?> map) {
      int forgotten = map.size() - count;
      Iterator<?> values = map.values().iterator();
      for (int i = 0; i < forgotten; i++) {
        values.next();
        values.remove();
      }
    } else {
      List<?> list = (List<?>) container;
      list.subList(0, list.size() - count).clear();
    }
  }

  /** The key of the value that comes as the {@code number}th, from 0; null if it only counts. */
  String key(Inner inner, long number) {
    Object key = number < keys.size() ? keys.get((int) number) : inner.key();
    return key instanceof String text && !text.equals(Long.toString(number)) ? text : null;
  }

  /** The record that a value is; null if it is none. */
  Map<?, ?> record(Inner inner) {
    if (names == null) {
      return inner.value() instanceof Map<?, ?> object ? object : null;
    }
    return inner.value() instanceof List<?> row
            && (row.size() == names.size() || (ragged && row.size() < names.size()))
        ? named(names, row)
        : null;
  }

  /** Values under their names; the last of a row may be left out. */
  static Map<String, Object> named(List<String> names, List<?> row) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      record.put(names.get(i), row.get(i));
    }
    return record;
  }
}

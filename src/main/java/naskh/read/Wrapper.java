package naskh.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where an object holds records instead of being one: a list of objects ({@code articles}, {@code
 * hits.hits}), an object of objects by their ids, a list of lists with the names of their values
 * beside it, or columns ({@code {"title": {"0": …}, "text": {"0": …}}}).
 */
final class Wrapper {
  /** As many show whether what a list holds are articles. */
  private static final int SAMPLE = 5;

  /** Levels of objects that are searched: answers of servers have up to {@code data.posts.edges}. */
  private static final int MAX_LEVELS = 4;

  /** Names that are looked at for those of an article's fields. */
  private static final int NAMES = 20;

  private final Object container;
  private final List<String> names;
  private final List<?> keys;

  private Wrapper(Object container, List<String> names, List<?> keys) {
    this.container = container;
    this.names = names;
    this.keys = keys;
  }

  /** A value of a wrapper and the key it is kept by, null if there is none. */
  record Inner(String key, Object value) {}

  /** The wrappers in {@code object}; none if it is a record itself. */
  static List<Wrapper> in(Map<String, Object> object, int maxRecordChars) {
    Object rows = Columns.rows(object);
    if (rows != null) {
      return List.of(new Wrapper(rows, null, null));
    }
    List<Wrapper> found = new ArrayList<>();
    new Search(maxRecordChars).below(new ArrayList<>(List.of(object)), found);
    return found;
  }

  /** The wrapper among what is open of an object that has been read in part, else null. */
  static Wrapper among(List<Object> open, int maxRecordChars) {
    Search search = new Search(maxRecordChars);
    for (int depth = 0; depth < open.size() && depth <= MAX_LEVELS; depth++) {
      int unfinished = open.size() > depth + 1 ? 1 : 0;
      Wrapper wrapper = search.at(open.subList(0, depth + 1), unfinished);
      if (wrapper != null || open.get(depth) instanceof List) {
        return wrapper;
      }
    }
    return null;
  }

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
    Object key = inner.key();
    if (keys != null && number < keys.size()) {
      key = keys.get((int) number);
    }
    return key instanceof String text && !text.equals(Long.toString(number)) ? text : null;
  }

  /** The record that a value is; null if it is none. */
  Map<?, ?> record(Inner inner) {
    if (names == null) {
      return inner.value() instanceof Map<?, ?> object ? object : null;
    }
    return inner.value() instanceof List<?> row && row.size() == names.size()
        ? named(names, row)
        : null;
  }

  private static Map<String, Object> named(List<String> names, List<?> row) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      record.put(names.get(i), row.get(i));
    }
    return record;
  }

  /** A search among objects, lists and what they lie in. */
  private static final class Search {
    private final int maxRecordChars;

    Search(int maxRecordChars) {
      this.maxRecordChars = maxRecordChars;
    }

    /** Finds the wrappers at the end of the path and below it. */
    void below(List<Object> path, List<Wrapper> found) {
      Wrapper here = at(path, 0);
      if (here != null) {
        found.add(here);
      } else if (path.get(path.size() - 1) instanceof Map<?, ?> object
          && path.size() <= MAX_LEVELS) {
        for (Object value : object.values()) {
          if (value instanceof Map || value instanceof List) {
            path.add(value);
            below(path, found);
            path.remove(path.size() - 1);
          }
        }
      }
    }

    /** The wrapper at the end of the path, whose last values are not finished; else null. */
    Wrapper at(List<Object> path, int unfinished) {
      Object container = path.get(path.size() - 1);
      if (container instanceof Map<?, ?> map) {
        return isKeyed(map, path, map.size() - unfinished)
            ? new Wrapper(container, null, null)
            : null;
      }
      List<?> list = (List<?>) container;
      List<?> sample = sample(list, list.size() - unfinished);
      if (!sample.isEmpty() && sample.stream().allMatch(List.class::isInstance)) {
        return rows(sample, path);
      }
      return isRecords(sample, path) ? new Wrapper(container, null, null) : null;
    }

    private static List<?> sample(Iterable<?> values, int count) {
      List<Object> sample = new ArrayList<>();
      int taken = 0;
      for (Object value : values) {
        if (taken++ == Math.min(SAMPLE, count)) {
          break;
        }
        if (value != null) {
          sample.add(value);
        }
      }
      return sample;
    }

    private boolean isKeyed(Map<?, ?> map, List<Object> path, int whole) {
      boolean single = map.size() == 1 && map.keySet().stream().noneMatch(Search::hasDigit);
      if (single
          || !map.values().stream().allMatch(Map.class::isInstance)
          || map.keySet().stream().limit(NAMES).anyMatch(key -> Traits.field((String) key) != null)) {
        return false;
      }
      List<?> sample = sample(map.values(), whole);
      return articles(sample, path) == sample.size() && !sample.isEmpty();
    }

    private static boolean hasDigit(Object key) {
      return ((String) key).chars().anyMatch(Character::isDigit);
    }

    private boolean isRecords(List<?> sample, List<Object> path) {
      return 2 * articles(sample, path) > sample.size();
    }

    /** How many of the objects are articles, and not parts of one in which they lie. */
    private int articles(List<?> sample, List<Object> path) {
      if (!sample.stream().allMatch(Map.class::isInstance)) {
        return 0;
      }
      List<Traits> inner =
          sample.stream().map(value -> traits(withoutHull((Map<?, ?>) value))).toList();
      if (inner.stream().noneMatch(Traits::hasText)) {
        return 0;
      }
      List<Traits> outer = outer(path);
      boolean bare = outer.stream().allMatch(Traits::isBare) && !isBlocks(sample, path);
      int articles = 0;
      for (Traits one : inner) {
        boolean held = outer.stream().allMatch(object -> object.holds(one));
        articles += held && (one.isArticle() || (bare && one.hasText())) ? 1 : 0;
      }
      return articles;
    }

    /** Objects with a text and nothing else of an article: whether they may be its paragraphs. */
    private static boolean isBlocks(List<?> sample, List<Object> path) {
      boolean typed = sample.stream().anyMatch(value -> Blocks.hasType((Map<?, ?>) value));
      return typed
          || (path.size() > 1
              && ((Map<?, ?>) path.get(path.size() - 2))
                  .entrySet().stream()
                      .anyMatch(
                          entry ->
                              entry.getValue() == path.get(path.size() - 1)
                                  && Blocks.isList((String) entry.getKey())));
    }

    /** What the objects that the path leads through say beside it. */
    private List<Traits> outer(List<Object> path) {
      List<Traits> outer = new ArrayList<>();
      for (int i = 0; i + 1 < path.size(); i++) {
        Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) path.get(i));
        Object next = path.get(i + 1);
        rest.values().removeIf(value -> value == next);
        outer.add(traits(rest));
      }
      return outer;
    }

    /** Lists of values whose names are a list beside them. */
    private Wrapper rows(List<?> sample, List<Object> path) {
      if (path.size() < 2 || !(path.get(path.size() - 2) instanceof Map<?, ?> object)) {
        return null;
      }
      List<?> first = (List<?>) sample.get(0);
      for (Object value : object.values()) {
        List<String> names = value instanceof List<?> list ? names(list) : List.of();
        if (names.size() == first.size() && traits(named(names, first)).hasText()) {
          List<?> keys = object.get("index") instanceof List<?> index ? index : null;
          return new Wrapper(path.get(path.size() - 1), names, keys);
        }
      }
      return null;
    }

    /** The names of columns; none if the list is another. */
    private static List<String> names(List<?> list) {
      List<String> names = new ArrayList<>();
      for (Object value : list) {
        Object name = value instanceof Map<?, ?> column ? column.get("name") : value;
        if (!(name instanceof String text)) {
          return List.of();
        }
        names.add(text);
      }
      return names;
    }

    private Traits traits(Map<?, ?> object) {
      Map<String, Object> fields = FlatFields.of(object, new FieldRoom(maxRecordChars));
      return Traits.of(Objects.requireNonNullElse(fields, Map.of()));
    }

    /** The article in an object that has no more than an article in it, with what is said of it. */
    Map<?, ?> withoutHull(Map<?, ?> object) {
      if (traits(object).isArticle()) {
        return object;
      }
      List<Map<?, ?>> articles = new ArrayList<>();
      for (Object value : object.values()) {
        if (value instanceof Map<?, ?> inner && traits(inner).isArticle()) {
          articles.add(inner);
        }
      }
      if (articles.size() != 1) {
        return object;
      }
      Map<Object, Object> merged = new LinkedHashMap<>(object);
      merged.values().removeIf(value -> value == articles.get(0));
      merged.putAll(articles.get(0));
      return merged;
    }
  }

  /** The article in a record of a wrapper, which may have a hull of its own ({@code node}). */
  static Map<?, ?> withoutHull(Map<?, ?> record, int maxRecordChars) {
    return new Search(maxRecordChars).withoutHull(record);
  }
}

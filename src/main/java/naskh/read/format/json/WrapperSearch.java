package naskh.read.format.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.read.fields.ArticleTraits;
import naskh.read.fields.Blocks;
import naskh.read.fields.Field;

/**
 * Looks for the {@link Wrapper}s in one object: by what the objects are that they hold, and what
 * the objects are that they lie in, whatever they are called.
 *
 * <p>Cost: takes each value apart a few times for each of the levels.
 */
final class WrapperSearch {
  /** As many values show whether those of a list are articles. */
  private static final int SAMPLE = 5;

  /**
   * Levels of objects that are searched: answers of servers have up to {@code data.posts.edges}.
   */
  private static final int MAX_LEVELS = 4;

  /** As many values of an object are looked at for the names of columns, and names for fields. */
  private static final int MANY = 50;

  /** Where JSON-LD has an article among what is said of its page and site. */
  private static final String GRAPH = "@graph";

  private final int maxRecordChars;
  private final IdentityHashMap<Object, Outer> outer = new IdentityHashMap<>();

  WrapperSearch(int maxRecordChars) {
    this.maxRecordChars = maxRecordChars;
  }

  /** A value on the way to a wrapper, and its name in the object before; null for the first. */
  private record Step(String name, Object value) {}

  /** The wrappers in {@code object}; none if it is a record itself. */
  List<Wrapper> in(Map<String, Object> object) {
    Object rows = JsonColumns.rows(object);
    if (rows != null) {
      return List.of(Wrapper.ofObjects(rows));
    }
    List<Wrapper> found = new ArrayList<>();
    addBelow(new ArrayList<>(List.of(new Step(null, object))), found);
    return found;
  }

  private void addBelow(List<Step> path, List<Wrapper> found) {
    Wrapper here = at(path, 0);
    if (here != null) {
      found.add(here);
    } else if (last(path).value() instanceof List<?> list
        && list.size() == 1
        && list.get(0) instanceof Map) {
      // {"db": [{"data": {"posts": […]}}]}: the list means nothing.
      Step step = path.set(path.size() - 1, new Step(last(path).name(), list.get(0)));
      addBelow(path, found);
      path.set(path.size() - 1, step);
    } else if (last(path).value() instanceof Map<?, ?> object && path.size() <= MAX_LEVELS) {
      object.forEach(
          (name, value) -> {
            if (value instanceof Map || value instanceof List) {
              path.add(new Step((String) name, value));
              addBelow(path, found);
              path.remove(path.size() - 1);
            }
          });
    }
  }

  /** The wrapper among what is open of an object that has been read in part; null if none is. */
  Wrapper among(List<Object> open) {
    List<Step> path = new ArrayList<>();
    for (int depth = 0; depth < open.size() && depth <= MAX_LEVELS; depth++) {
      Object value = open.get(depth);
      path.add(new Step(depth == 0 ? null : name(open.get(depth - 1), value), value));
      Wrapper wrapper = at(path, open.size() > depth + 1 ? 1 : 0);
      if (wrapper != null || value instanceof List) {
        return wrapper;
      }
    }
    return null;
  }

  private static String name(Object object, Object value) {
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
      if (entry.getValue() == value) {
        return (String) entry.getKey();
      }
    }
    throw new IllegalArgumentException("not in the object");
  }

  /** The wrapper at the end of the path, whose last values are not finished; else null. */
  private Wrapper at(List<Step> path, int unfinished) {
    if (last(path).value() instanceof Map<?, ?> map) {
      List<?> sample = sample(map.values(), map.size() - unfinished);
      boolean keyed = isKeyed(map) && !sample.isEmpty() && articles(sample, path) == sample.size();
      return keyed ? Wrapper.ofObjects(map) : null;
    }
    List<?> list = (List<?>) last(path).value();
    List<?> sample = sample(list, list.size() - unfinished);
    if (!sample.isEmpty() && sample.stream().allMatch(List.class::isInstance)) {
      return rows(list, path);
    }
    int enough = GRAPH.equals(last(path).name()) ? 1 : sample.size() / 2 + 1;
    return articles(sample, path) >= enough ? Wrapper.ofObjects(list) : null;
  }

  private static Step last(List<Step> path) {
    return path.get(path.size() - 1);
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

  /** Whether the names in an object of objects may be ids, and not those of fields. */
  private static boolean isKeyed(Map<?, ?> map) {
    if (!map.values().stream().allMatch(Map.class::isInstance)) {
      return false;
    }
    boolean field =
        map.keySet().stream().limit(MANY).anyMatch(key -> Field.named((String) key) != null);
    return !field && (map.size() > 1 || map.keySet().stream().anyMatch(WrapperSearch::hasDigit));
  }

  private static boolean hasDigit(Object key) {
    return ((String) key).chars().anyMatch(Character::isDigit);
  }

  /** How many of the objects are articles, and not parts of an article that they lie in. */
  private int articles(List<?> sample, List<Step> path) {
    if (!sample.stream().allMatch(Map.class::isInstance)) {
      return 0;
    }
    List<ArticleTraits> inner =
        sample.stream()
            .map(value -> ArticleTraits.of(withoutHull((Map<?, ?>) value), maxRecordChars))
            .toList();
    if (inner.stream().noneMatch(one -> one.hasText() || one.isArticle() || one.isEntry())) {
      return 0;
    }
    List<ArticleTraits> around = around(path);
    boolean bare =
        around.stream().allMatch(ArticleTraits::isBare)
            && !(last(path).name() != null && Blocks.isList(last(path).name()))
            && sample.stream().noneMatch(value -> Blocks.hasType((Map<?, ?>) value));
    int articles = 0;
    for (ArticleTraits one : inner) {
      boolean held = around.stream().allMatch(object -> object.holds(one));
      articles += held && (one.isArticle() || (bare && (one.hasText() || one.isEntry()))) ? 1 : 0;
    }
    return articles;
  }

  /** What the objects that the path leads through say beside it. */
  private List<ArticleTraits> around(List<Step> path) {
    List<ArticleTraits> around = new ArrayList<>();
    for (int i = 0; i + 1 < path.size(); i++) {
      Map<?, ?> object = (Map<?, ?>) path.get(i).value();
      around.add(
          outer
              .computeIfAbsent(object, o -> new Outer(object, maxRecordChars))
              .without(path.get(i + 1).name()));
    }
    return around;
  }

  /** What an object's values say of it, together and each for itself. */
  private static final class Outer {
    private final ArticleTraits all;
    private final Map<Object, ArticleTraits> each = new HashMap<>();

    Outer(Map<?, ?> object, int maxRecordChars) {
      ArticleTraits sum = ArticleTraits.NONE;
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        Map<Object, Object> alone = new HashMap<>();
        alone.put(entry.getKey(), entry.getValue());
        ArticleTraits traits = ArticleTraits.of(alone, maxRecordChars);
        each.put(entry.getKey(), traits);
        sum = sum.plus(traits);
      }
      all = sum;
    }

    ArticleTraits without(String name) {
      return all.minus(each.get(name));
    }
  }

  /**
   * The lists as rows, if the first has names, or an object beside them has as many names as a row
   * has values.
   */
  private Wrapper rows(List<?> list, List<Step> path) {
    List<?> first = (List<?>) list.get(0);
    List<String> written = first == null ? List.of() : Wrapper.namesIn(first);
    if (!written.isEmpty() && around(path).stream().noneMatch(ArticleTraits::hasText)) {
      return Wrapper.ofSheet(list, written);
    }
    if (path.size() < 2) {
      return null;
    }
    Map<?, ?> object = (Map<?, ?>) path.get(path.size() - 2).value();
    List<List<String>> candidates =
        object.values().stream().limit(MANY).map(WrapperSearch::names).toList();
    for (List<String> names : candidates) {
      boolean fits = first != null && !names.isEmpty() && names.size() == first.size();
      if (fits && ArticleTraits.of(Wrapper.named(names, first), maxRecordChars).hasText()) {
        return Wrapper.ofRows(
            list, names, object.get("index") instanceof List<?> i ? i : List.of());
      }
    }
    return null;
  }

  /** The names of columns, as strings or as objects with a name; none if it is something else. */
  private static List<String> names(Object value) {
    List<String> names = new ArrayList<>();
    for (Object column : value instanceof List<?> list ? list : List.of()) {
      Object name = column instanceof Map<?, ?> described ? described.get("name") : column;
      if (!(name instanceof String text)) {
        return List.of();
      }
      names.add(text);
    }
    return names;
  }

  /**
   * The article in an object that holds one article and is none ({@code node}), with what the
   * object says of it; else the object.
   */
  Map<?, ?> withoutHull(Map<?, ?> object) {
    ArticleTraits own = ArticleTraits.of(object, maxRecordChars);
    if (own.hasOwnText() && own.isArticle()) {
      return object;
    }
    List<Object> articles = new ArrayList<>();
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      if (entry.getValue() instanceof Map<?, ?> inner
          && ArticleTraits.of(inner, maxRecordChars).isArticle()) {
        articles.add(entry.getKey());
      }
    }
    if (articles.size() != 1) {
      return object;
    }
    Map<Object, Object> merged = new LinkedHashMap<>(object);
    merged.putAll((Map<?, ?>) merged.remove(articles.get(0)));
    return merged;
  }
}

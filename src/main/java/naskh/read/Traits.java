package naskh.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of an object say of it: whether it is an article, or holds some.
 *
 * @param named whether a field has a usual name of the text
 * @param prose whether a field is as long as a text
 */
record Traits(boolean named, boolean prose, boolean title, boolean url, boolean date, boolean id) {
  /** Longer than titles, addresses and messages, about two sentences, in UTF-16 chars. */
  private static final int PROSE_CHARS = 200;

  /** Fewer than any prose of that length has; tokens and addresses have none. */
  private static final int PROSE_BLANKS = 10;

  /** Names of a text that a feed or answer also has for itself. */
  private static final Set<String> WEAK =
      Set.of("description", "summary", "abstract", "excerpt", "lead");

  private static final Map<String, Field> BY_NAME = new HashMap<>();

  static {
    for (Field field : Field.values()) {
      field.guesses().forEach(name -> BY_NAME.put(name.toLowerCase(Locale.ROOT), field));
    }
  }

  /** The article's field that usually has that name; null if there is none. */
  static Field field(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  static Traits of(Map<String, Object> fields) {
    boolean named = false;
    boolean prose = false;
    Set<Field> seen = java.util.EnumSet.noneOf(Field.class);
    for (Map.Entry<String, Object> entry : fields.entrySet()) {
      Field field = field(entry.getKey());
      if (field != null) {
        seen.add(field);
      }
      named |= field == Field.TEXT && !WEAK.contains(entry.getKey().toLowerCase(Locale.ROOT));
      prose |= entry.getValue() instanceof String text && isProse(text);
    }
    return new Traits(
        named,
        prose,
        seen.contains(Field.TITLE),
        seen.contains(Field.URL),
        seen.contains(Field.PUBLISHED),
        seen.contains(Field.ID));
  }

  /** Whether it has a text and something by which articles are known. */
  boolean isArticle() {
    return (named || prose) && (title || url || date || id);
  }

  boolean hasText() {
    return named || prose;
  }

  /** Whether nothing of it is an article's. */
  boolean isBare() {
    return !named && !prose && !title && !url && !date && !id;
  }

  /**
   * Whether records like {@code inner} in an object like this one are articles, and not parts of
   * the one article that the object is: it has no text; where it has a title or address, as feeds
   * do, they have as much.
   */
  boolean holds(Traits inner) {
    if (hasText()) {
      return false;
    }
    if (title && url) {
      return inner.title && (inner.url || inner.date);
    }
    return !(title || url) || ((inner.title || !title) && (inner.url || inner.date || inner.id));
  }

  private static boolean isProse(String text) {
    return text.length() >= PROSE_CHARS
        && text.chars().filter(c -> c == ' ').limit(PROSE_BLANKS).count() == PROSE_BLANKS;
  }
}

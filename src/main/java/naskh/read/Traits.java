package naskh.read;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of an object say of it: whether it is an article, holds articles, or neither. So
 * many fields of each kind; a field may be of several.
 */
final class Traits {
  static final Traits NONE = new Traits(new EnumMap<>(Kind.class));

  /** Longer than titles, addresses and messages are, about two sentences, in UTF-16 chars. */
  private static final int PROSE_CHARS = 200;

  /** Fewer than any prose of that length has; tokens and addresses have none. */
  private static final int PROSE_BLANKS = 10;

  private enum Kind {
    /** Named as the text of articles. */
    TEXT,
    /** Named as a text that a feed or an answer has of itself, too. */
    SUMMARY,
    /** As long as a text. */
    PROSE,
    TITLE,
    URL,
    DATE,
    ID
  }

  private static final Set<String> SUMMARIES =
      Set.of("description", "summary", "abstract", "excerpt", "lead");

  /** No kind has a count of 0. */
  private final EnumMap<Kind, Integer> counts;

  private Traits(EnumMap<Kind, Integer> counts) {
    this.counts = counts;
  }

  /** Those of a record; none of one that is too long to be taken apart. */
  static Traits of(Map<?, ?> record, int maxRecordChars) {
    Map<String, Object> fields = FlatFields.of(record, new FieldRoom(maxRecordChars));
    Traits traits = new Traits(new EnumMap<>(Kind.class));
    if (fields != null) {
      fields.forEach(traits::count);
    }
    return traits;
  }

  private void count(String name, Object value) {
    Field field = Field.named(name);
    if (SUMMARIES.contains(name.toLowerCase(Locale.ROOT))) {
      add(Kind.SUMMARY);
    } else if (field != null) {
      switch (field) {
        case TEXT -> add(Kind.TEXT);
        case TITLE -> add(Kind.TITLE);
        case URL -> add(Kind.URL);
        case PUBLISHED -> add(Kind.DATE);
        case ID -> add(Kind.ID);
        case SOURCE, CATEGORY, AUTHOR -> {}
      }
    }
    if (value instanceof String text && isProse(text)) {
      add(Kind.PROSE);
    }
  }

  private void add(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  private static boolean isProse(String text) {
    return text.length() >= PROSE_CHARS
        && text.chars().filter(c -> c == ' ').limit(PROSE_BLANKS).count() == PROSE_BLANKS;
  }

  Traits plus(Traits other) {
    EnumMap<Kind, Integer> sum = counts.clone();
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return new Traits(sum);
  }

  Traits minus(Traits other) {
    EnumMap<Kind, Integer> rest = counts.clone();
    other.counts.forEach(
        (kind, count) -> rest.compute(kind, (k, all) -> all.equals(count) ? null : all - count));
    return new Traits(rest);
  }

  private boolean has(Kind kind) {
    return counts.containsKey(kind);
  }

  boolean hasText() {
    return has(Kind.TEXT) || has(Kind.PROSE);
  }

  /** Whether it has a text and something by which articles are known. */
  boolean isArticle() {
    boolean known = has(Kind.URL) || has(Kind.DATE) || has(Kind.ID);
    return hasText() ? has(Kind.TITLE) || known : has(Kind.SUMMARY) && has(Kind.TITLE) && known;
  }

  /** Whether nothing of it is an article's. */
  boolean isBare() {
    return counts.isEmpty();
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
    boolean known = inner.has(Kind.URL) || inner.has(Kind.DATE);
    if (has(Kind.TITLE) && has(Kind.URL)) {
      return inner.has(Kind.TITLE) && known;
    }
    return !(has(Kind.TITLE) || has(Kind.URL))
        || ((inner.has(Kind.TITLE) || !has(Kind.TITLE)) && (known || inner.has(Kind.ID)));
  }
}

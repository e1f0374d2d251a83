package naskh.read.fields;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of an object say of it: whether it is an article, holds articles, or neither. So
 * many fields of each kind; a field may be of several.
 */
public final class ArticleTraits {
  /** Of an object without fields. */
  public static final ArticleTraits NONE = new ArticleTraits();

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
    /** As long as a text, and not within an inner object. */
    OWN_PROSE,
    TITLE,
    URL,
    DATE,
    ID
  }

  private static final Set<String> SUMMARIES =
      Set.of("description", "summary", "abstract", "excerpt", "lead", "message");

  private static final Map<Field, Kind> KINDS =
      Map.of(
          Field.TEXT, Kind.TEXT,
          Field.TITLE, Kind.TITLE,
          Field.URL, Kind.URL,
          Field.PUBLISHED, Kind.DATE,
          Field.ID, Kind.ID);

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** Those of a record; none of one that is too long to be taken apart. */
  public static ArticleTraits of(Map<?, ?> record, int maxRecordChars) {
    Map<String, Object> fields = FlatFields.of(record, new FieldRoom(maxRecordChars));
    ArticleTraits traits = new ArticleTraits();
    if (fields != null) {
      fields.forEach(traits::count);
    }
    return traits;
  }

  private void count(String name, Object value) {
    // What lies deeper is counted where it is looked for.
    Field field = name.indexOf('.') < 0 ? Field.named(name) : null;
    if (SUMMARIES.contains(name.toLowerCase(Locale.ROOT))) {
      add(Kind.SUMMARY, 1);
    } else if (field != null && KINDS.containsKey(field)) {
      add(KINDS.get(field), 1);
    }
    if (value instanceof String text && isProse(text)) {
      add(Kind.PROSE, 1);
      add(Kind.OWN_PROSE, name.indexOf('.') < 0 ? 1 : 0);
    }
  }

  private void add(Kind kind, int count) {
    counts.merge(kind, count, Integer::sum);
  }

  private static boolean isProse(String text) {
    return text.length() >= PROSE_CHARS
        && text.chars().filter(c -> c == ' ').limit(PROSE_BLANKS).count() == PROSE_BLANKS;
  }

  /** Those of both, as if one object had all fields. */
  public ArticleTraits plus(ArticleTraits other) {
    return sum(other, 1);
  }

  /** Those that remain without the fields of {@code other}, which is a part of this. */
  public ArticleTraits minus(ArticleTraits other) {
    return sum(other, -1);
  }

  private ArticleTraits sum(ArticleTraits other, int sign) {
    ArticleTraits sum = new ArticleTraits();
    sum.counts.putAll(counts);
    other.counts.forEach((kind, count) -> sum.add(kind, sign * count));
    return sum;
  }

  private boolean has(Kind kind) {
    return counts.getOrDefault(kind, 0) > 0;
  }

  /** Whether it has a text, called so or as long as one. */
  public boolean hasText() {
    return has(Kind.TEXT) || has(Kind.PROSE);
  }

  /** Whether it has a text that is called so. */
  public boolean hasNamedText() {
    return has(Kind.TEXT);
  }

  /** Whether it has a title, or something else by which articles are known. */
  public boolean isKnown() {
    return has(Kind.TITLE) || has(Kind.URL) || has(Kind.DATE) || has(Kind.ID);
  }

  /** Whether it is an entry of a feed. */
  public boolean isSummary() {
    return has(Kind.SUMMARY) && isKnown();
  }

  /** Whether it has a text that is not within an inner object. */
  public boolean hasOwnText() {
    return has(Kind.TEXT) || has(Kind.OWN_PROSE);
  }

  /** Whether it has a text and something by which articles are known. */
  public boolean isArticle() {
    boolean known = has(Kind.URL) || has(Kind.DATE) || has(Kind.ID);
    return hasText() ? has(Kind.TITLE) || known : has(Kind.SUMMARY) && has(Kind.TITLE) && known;
  }

  /** Whether it is an article whose text has been left out. */
  public boolean isEntry() {
    return has(Kind.TITLE) && has(Kind.URL);
  }

  /** Whether nothing of it is an article's. */
  public boolean isBare() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /**
   * Whether records like {@code inner} in an object like this one are articles, and not parts of
   * the one article that the object is: it has no text; where it has a title or address, as feeds
   * and channels do, they have as much, or a date.
   */
  public boolean holds(ArticleTraits inner) {
    if (hasText()) {
      return false;
    }
    boolean known = inner.has(Kind.URL) || inner.has(Kind.DATE);
    if (has(Kind.TITLE) && has(Kind.URL)) {
      return inner.has(Kind.TITLE) && known;
    }
    boolean titled = inner.has(Kind.TITLE) || inner.has(Kind.DATE);
    return !(has(Kind.TITLE) || has(Kind.URL))
        || ((titled || !has(Kind.TITLE)) && (known || inner.has(Kind.ID)));
  }
}

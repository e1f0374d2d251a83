package naskh.show;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import naskh.text.CodePoints;

/**
 * An article without its text.
 *
 * @param versionOf the article that stands for it; null: it stands itself
 * @param published null: not known
 * @param isDay whether the date has no time
 * @param tokens of the text
 */
public record ArticleHead(
    String id,
    String versionOf,
    String canonicalId,
    String source,
    String url,
    String title,
    Instant published,
    boolean isDay,
    String language,
    int tokens) {
  static final List<String> COLUMNS =
      List.of(
          "article_id",
          "version_of",
          "canonical_id",
          "source",
          "url",
          "title",
          "published_at",
          "published_precision",
          "language",
          "token_count");

  /**
   * The one order of articles: by date, a day without a time as its end, no date last; more tokens
   * first; id.
   */
  static final Comparator<ArticleHead> ORDER =
      Comparator.comparing(
              ArticleHead::publishedAtLatest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(head -> -head.tokens())
          .thenComparing(ArticleHead::id, CodePoints::compare);

  /** The last moment at which it may have been published; null: not known. */
  private Instant publishedAtLatest() {
    return isDay && published != null
        ? published.plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS)
        : published;
  }

  static ArticleHead of(TableRow row) {
    return new ArticleHead(
        row.text("article_id"),
        row.text("version_of"),
        row.text("canonical_id"),
        row.text("source"),
        row.text("url"),
        row.text("title"),
        row.time("published_at"),
        "DAY".equals(row.text("published_precision")),
        row.text("language"),
        row.count("token_count"));
  }

  /** Of the article that stands for it, by which all tables but {@code articles} know it. */
  public String standingId() {
    return versionOf == null ? id : versionOf;
  }
}

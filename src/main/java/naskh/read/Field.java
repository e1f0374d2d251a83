package naskh.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of an article, and the names that inputs usually give them, likeliest first. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
enum Field {
  ID("id", "article_id", "_id", "guid", "uuid", "docno", "docid", "doc_id"),
  URL("url", "link", "article_url", "page_url", "permalink", "uri"),
  SOURCE(
      "source", "site", "publisher", "domain", "source_name", "newspaper", "site_name", "outlet"),
  CATEGORY("category", "section", "categories", "topic", "label"),
  TITLE("title", "headline", "head", "article_title"),
  PUBLISHED(
      "published",
      "published_at",
      "date",
      "publish_date",
      "published_date",
      "date_published",
      "datePublished",
      "publication_date",
      "pubdate",
      "pub_date",
      "date_publish",
      "date_time",
      "datetime",
      "timestamp",
      "created_at"),
  AUTHOR("author", "byline", "authors", "creator", "writer"),
  TEXT(
      "text",
      "body",
      "content",
      "article",
      "article_text",
      "maintext",
      "main_text",
      "full_text",
      "articleBody",
      "article_body");

  private final List<String> guesses;

  Field(String... guesses) {
    this.guesses = List.of(guesses);
  }

  /** Names to look for, in this order, where no option names the input's field. */
  List<String> guesses() {
    return guesses;
  }

  /** The name a person writes. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}

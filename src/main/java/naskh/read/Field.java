package naskh.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of an article, and the names that inputs usually give them, likeliest first. A name is
 * known whatever its case and the signs between its words: {@code datePublished}, {@code
 * date_published} and {@code Date-Published} are one, as are {@code source.name} and {@code
 * source_name}.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.copyOf cannot be changed.
enum Field {
  ID(
      "id",
      "article_id",
      "_id",
      "guid",
      "uuid",
      "docno",
      "docid",
      "doc_id",
      "news_id",
      "post_id",
      "story_id",
      "item_id",
      "معرف",
      "رقم الخبر"),
  URL(
      "url",
      "link",
      "article_url",
      "page_url",
      "permalink",
      "uri",
      "href",
      "web_url",
      "source_url",
      "canonical_url",
      "news_url",
      "original_url",
      "article_link",
      "share_url",
      "loc",
      "الرابط",
      "رابط",
      "رابط الخبر",
      "رابط المقال"),
  SOURCE(
      "source_name",
      "source",
      "source_hostname",
      "site_name",
      "site",
      "sitename",
      "publisher",
      "publisher_name",
      "hostname",
      "host",
      "domain",
      "source_domain",
      "newspaper",
      "outlet",
      "media",
      "media_name",
      "provider",
      "agency",
      "channel",
      "feed_name",
      "website",
      "المصدر",
      "مصدر",
      "الصحيفة",
      "الموقع",
      "الجريدة",
      "اسم المصدر"),
  CATEGORY(
      "category",
      "section",
      "categories",
      "topic",
      "label",
      "article_section",
      "category_name",
      "section_name",
      "class",
      "genre",
      "القسم",
      "التصنيف",
      "الفئة",
      "الباب"),
  TITLE(
      "title",
      "headline",
      "head",
      "article_title",
      "news_title",
      "heading",
      "header",
      "subject",
      "post_title",
      "name",
      "hl1",
      "hedline",
      "hedline_hl1",
      "headlines_basic",
      "web_title",
      "العنوان",
      "عنوان",
      "عنوان الخبر",
      "عنوان المقال"),
  PUBLISHED(
      "published",
      "published_at",
      "date",
      "publish_date",
      "published_date",
      "date_published",
      "published_on",
      "published_time",
      "publication_date",
      "publication_time",
      "pubdate",
      "pub_date",
      "date_publish",
      "publish_time",
      "post_date",
      "posted_at",
      "posted_on",
      "issued",
      "date_issued",
      "dateline",
      "news_date",
      "article_date",
      "release_date",
      "first_published",
      "first_publication_date",
      "display_date",
      "date_time",
      "datetime",
      "timestamp",
      "time",
      "day",
      "webPublicationDate",
      "تاريخ النشر",
      "التاريخ",
      "تاريخ",
      "تاريخ الخبر",
      "وقت النشر",
      TextPage.DATE_FIELD),
  AUTHOR(
      "author",
      "author_name",
      "byline",
      "authors",
      "authors_name",
      "creator",
      "writer",
      "reporter",
      "journalist",
      "الكاتب",
      "المؤلف",
      "كاتب",
      "المحرر",
      "اسم الكاتب"),
  TEXT(
      "text",
      "content_encoded",
      "body",
      "content",
      "article",
      "article_text",
      "article_content",
      "maintext",
      "main_text",
      "full_text",
      "article_body",
      "body_text",
      "full_content",
      "body_content",
      "content_text",
      "content_html",
      "body_html",
      "story",
      "story_text",
      "story_body",
      "plain_text",
      "clean_text",
      "cleaned_text",
      "raw_text",
      "raw_content",
      "news_text",
      "news_content",
      "news_body",
      "news",
      "post_content",
      "post_text",
      "paragraphs",
      "content_elements",
      "selftext",
      "blocks",
      "text_content",
      "document",
      "transcript",
      "contents",
      "details",
      "html",
      "النص",
      "نص",
      "نص الخبر",
      "نص المقال",
      "المحتوى",
      "محتوى",
      "المتن",
      "الخبر",
      "المقال",
      "تفاصيل",
      "التفاصيل",
      "description",
      "summary",
      "abstract",
      "excerpt",
      "الوصف",
      "ملخص");

  /** Of the record, not of the article: taken where there is no date of publication. */
  private static final List<String> RECORDED =
      normalized(
          "created",
          "created_at",
          "date_created",
          "created_date",
          "created_on",
          "creation_date",
          "create_time",
          "inserted_at",
          "added_at",
          "date_added",
          "crawled",
          "crawled_at",
          "crawl_date",
          "date_crawled",
          "date_crawl",
          "date_download",
          "scraped_at",
          "scrape_date",
          "date_scraped",
          "fetched_at",
          "fetch_date",
          "retrieved_at",
          "collected_at",
          "warc_date",
          "modified",
          "modified_at",
          "date_modified",
          "modified_date",
          "updated",
          "updated_at",
          "update_date",
          "last_modified",
          "lastmod",
          "تاريخ التحديث",
          "تاريخ الاضافة");

  /** What wraps a record and says nothing of the meaning of what is in it. */
  private static final Set<String> WRAPPINGS =
      Set.of(
          "article",
          "data",
          "fields",
          "attributes",
          "meta",
          "metadata",
          "doc",
          "item",
          "post",
          "node",
          "record",
          "news",
          "properties",
          "payload",
          "head",
          "body",
          "result",
          "document",
          "story",
          "object",
          "entry");

  private final List<String> names;

  Field(String... names) {
    this.names = normalized(names);
  }

  private static List<String> normalized(String... names) {
    return Arrays.stream(names).map(Field::normalized).distinct().collect(Collectors.toList());
  }

  /** The name a person writes. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code name} is one that inputs usually give this field. */
  boolean isUsual(String name) {
    return names.contains(normalized(name));
  }

  /** The field that usually has that name, dates of records among them; null if there is none. */
  static Field named(String name) {
    return ByName.FIELDS.get(normalized(name));
  }

  /** Which names hold this field, likeliest first; of equal ones the first of the record. */
  List<String> among(Map<String, String> byNormalized) {
    return names.stream().filter(byNormalized::containsKey).map(byNormalized::get).toList();
  }

  /** Which hold the date of the record, for one without that of publication. */
  static List<String> recorded(Map<String, String> byNormalized) {
    return RECORDED.stream().filter(byNormalized::containsKey).map(byNormalized::get).toList();
  }

  /** Letters and digits in lower case, without wrappings; alef and teh marbuta in one form. */
  static String normalized(String name) {
    String inner = name;
    for (int dot = inner.indexOf('.'); dot > 0; dot = inner.indexOf('.')) {
      if (!WRAPPINGS.contains(inner.substring(0, dot).toLowerCase(Locale.ROOT))) {
        break;
      }
      inner = inner.substring(dot + 1);
    }
    StringBuilder letters = new StringBuilder(inner.length());
    inner
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .map(c -> "أإآ".indexOf(c) >= 0 ? 'ا' : c == 'ة' ? 'ه' : c == 'ى' ? 'ي' : c)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static final class ByName {
    static final Map<String, Field> FIELDS = new HashMap<>();

    static {
      for (Field field : values()) {
        field.names.forEach(name -> FIELDS.putIfAbsent(name, field));
      }
      RECORDED.forEach(name -> FIELDS.putIfAbsent(name, PUBLISHED));
    }
  }

  static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}

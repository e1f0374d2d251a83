package naskh.read.fields;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The fields of an article, and the names that inputs usually give them, likeliest first. A name is
 * known whatever its case and the signs between its words: {@code datePublished}, {@code
 * date_published} and {@code Date-Published} are one, as are {@code source.name} and {@code
 * source_name}.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.copyOf cannot be changed.
public enum Field {
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
      "docdata_doc_id",
      "معرف",
      "رقم",
      "كود"),
  URL(
      "url",
      "link",
      "article_url",
      "page_url",
      "permalink",
      "web_url",
      "href",
      "canonical_url",
      "canonical",
      "meta_canonical",
      "news_url",
      "original_url",
      "article_link",
      "share_url",
      "post_url",
      "permalink_url",
      "opengraph_url",
      "og_url",
      "main_entity_of_page",
      "main_entity_of_page_id",
      "loc",
      "target_uri",
      "warc_target_uri",
      "lien",
      "uri",
      "رابط"),
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
      "source_title",
      "source_url",
      "source_link",
      "مصدر",
      "اسم المصدر",
      "صحيفة",
      "جريدة",
      "موقع",
      "اسم الموقع",
      "موقع إلكتروني",
      "وكالة"),
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
      "rubrique",
      "قسم",
      "تصنيف",
      "فئة",
      "باب"),
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
      "headline_main",
      "web_title",
      "opengraph_title",
      "og_title",
      "titre",
      "عنوان",
      "عنوان رئيسي"),
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
      "date_of_publication",
      "date_publication",
      "article_published_time",
      "published_utc",
      "published_parsed",
      "published_datetime",
      "published_date_time",
      "date_time_published",
      "date_time_pub",
      "pubdate_utc",
      "pub_time",
      "pub_date_time",
      "publish_at",
      "time_published",
      "first_publish_date",
      "publish_time",
      "post_date",
      "posted_at",
      "posted_on",
      "posted",
      "post_date_gmt",
      "issued",
      "date_issued",
      "docdata_date_issue",
      "dateline",
      "news_date",
      "article_date",
      "story_date",
      "release_date",
      "first_published",
      "first_publication_date",
      "display_date",
      "date_time",
      "datetime",
      "date_iso",
      "iso_date",
      "date_str",
      "date_utc",
      "date_gmt",
      "dc_date",
      "timestamp",
      "time",
      "day",
      "webPublicationDate",
      "تاريخ النشر",
      "تاريخ",
      "وقت النشر",
      "تاريخ والوقت",
      "نشر",
      Field.DATE_LINE),
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
      "byline_original",
      "auteur",
      "كاتب",
      "اسم الكاتب",
      "مؤلف",
      "محرر"),
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
      "full_story",
      "article_body",
      "body_text",
      "body_plain",
      "body_value",
      "post_body",
      "main_content",
      "full_content",
      "body_content",
      "content_text",
      "content_html",
      "body_html",
      "story",
      "story_text",
      "story_body",
      "news_story",
      "news_details",
      "plain_text",
      "clean_text",
      "cleaned_text",
      "text_clean",
      "content_clean",
      "clean_content",
      "preprocessed_text",
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
      "article_details",
      "contenu",
      "texte",
      "introtext",
      "paragraph",
      "sentences",
      "article_body_html",
      "html",
      "page_text",
      "page_content",
      "document_text",
      "extracted_text",
      "full_article",
      "نص",
      "نص كامل",
      "محتوى",
      "متن",
      "خبر",
      "مقال",
      "مقالة",
      "تفاصيل",
      "lead_paragraph",
      "message",
      "post",
      "description",
      "summary",
      "abstract",
      "excerpt",
      "snippet",
      "وصف",
      "ملخص");

  /** Of the record, not of the article: taken where there is no date of publication. */
  private static final List<String> RECORDED =
      normalized(
          "created",
          "first_created",
          "version_created",
          "created_at",
          "date_created",
          "created_date",
          "created_on",
          "created_time",
          "created_utc",
          "creation_date",
          "create_time",
          "inserted_at",
          "added_at",
          "date_added",
          "seendate",
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

  /** The field of a date that stands in a text, so that it is known to be read from there. */
  public static final String DATE_LINE = "line of the date";

  private final List<String> names;

  Field(String... names) {
    this.names = normalized(names);
  }

  private static List<String> normalized(String... names) {
    return Arrays.stream(names).map(Field::normalized).distinct().collect(Collectors.toList());
  }

  /** The name a person writes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code name} is one that inputs usually give this field. */
  public boolean isUsual(String name) {
    return names.contains(normalized(name));
  }

  /** The field that usually has that name, dates of records among them; null if there is none. */
  public static Field named(String name) {
    return ByName.FIELDS.get(normalized(name));
  }

  /** Which names hold this field, likeliest first; of equal ones the first of the record. */
  public List<String> among(Map<String, String> byNormalized) {
    return names.stream().filter(byNormalized::containsKey).map(byNormalized::get).toList();
  }

  /** Which hold the date of the record, for one without that of publication. */
  public static List<String> recorded(Map<String, String> byNormalized) {
    return RECORDED.stream().filter(byNormalized::containsKey).map(byNormalized::get).toList();
  }

  /** {@link PlainName}. */
  public static String normalized(String name) {
    String known = Normalized.BY_NAME.get(name);
    if (known == null) {
      known = PlainName.of(name);
      if (Normalized.BY_NAME.size() < Normalized.MOST && name.length() < Normalized.MOST_CHARS) {
        Normalized.BY_NAME.put(name, known);
      }
    }
    return known;
  }

  /** Names that have been compared: records have the same ones over and over. */
  private static final class Normalized {
    /** Data whose keys are values has millions. */
    static final int MOST = 4096;

    static final int MOST_CHARS = 64;
    static final Map<String, String> BY_NAME = new ConcurrentHashMap<>();
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

  /** The field that options call {@code label}. */
  public static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}

package naskh.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article beside the text. Taken from, in this order: JSON-LD, OpenGraph
 * and other {@code <meta>}, microdata, elements that are named after what they hold.
 */
final class PageMetadata {
  // Names as the map has them: lower-case letters and digits only, as pages agree on nothing else.
  private static final List<String> TITLES =
      List.of(
          "ogtitle", "twittertitle", "dctitle", "dctermstitle", "sailthrutitle", "parselytitle",
          "headline", "title");
  private static final List<String> DATES =
      List.of(
          "articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "articlepublished",
          "articlepublicationdate", "datepublished", "publisheddate", "publishdate", "publishtime",
          "publicationdate", "pubdate", "parselypubdate", "sailthrudate", "dcdateissued",
          "dctermsissued", "dctermsdate", "dcdate", "dcdatecreated", "dctermscreated",
          "cxenseparserecspublishtime", "articlecreated", "createddate", "datecreated", "date");
  private static final List<String> AUTHORS =
      List.of(
          "author", "articleauthor", "articleauthorname", "dccreator", "dctermscreator",
          "parselyauthor", "sailthruauthor", "cxenseparseauthor", "byl", "creator");
  private static final List<String> CATEGORIES =
      List.of("articlesection", "section", "parselysection", "sectionname", "prismsection",
          "category");
  private static final List<String> SOURCES =
      List.of("ogsitename", "dcpublisher", "dctermspublisher", "publisher", "applicationname",
          "appleMobileWebAppTitle");

  private static final Pattern WEB_ADDRESS = Pattern.compile("(?:https?:)?//.*|@.*|\\S+\\.\\p{L}{2,}(?:/.*)?");

  /** Characters of a name at most: longer is a sentence, or what else stands in the element. */
  private static final int NAME_CHARS = 100;

  private static final Pattern BY = Pattern.compile("^(?:by|written by|كتبه?|كتبت|بقلم|بواسطة|تحرير|إعداد|الكاتب)(?=[\\s:])[\\s:]*", Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final JsonLd described;
  private final Map<String, String> meta = new HashMap<>();

  PageMetadata(Document page) {
    this.page = page;
    this.described = JsonLd.of(page);
    for (Element element : page.getElementsByTag("meta")) {
      for (String attribute : List.of("property", "name", "itemprop")) {
        String content = line(element.attr("content"));
        if (element.hasAttr(attribute) && !content.isEmpty()) {
          meta.putIfAbsent(plain(element.attr(attribute)), content);
        }
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Whether the page claims to be an article. */
  boolean isArticle() {
    return described.hasArticle() || "article".equalsIgnoreCase(meta.get("ogtype"));
  }

  Optional<String> articleBody() {
    return described.value("articleBody").map(Html::strip);
  }

  Optional<String> title() {
    List<String> candidates =
        Stream.of(
                described.value("headline").stream(),
                meta(TITLES),
                microdata("headline"),
                texts("h1"),
                Stream.of(page.title()))
            .flatMap(values -> values)
            .map(PageMetadata::line)
            .filter(title -> !title.isEmpty())
            .distinct()
            .toList();
    return new PageTitle(candidates, siteNames()).title();
  }

  private List<String> siteNames() {
    return Stream.concat(described.value("publisher").stream(), meta(SOURCES)).toList();
  }

  /** Absent where the page gives an address for a name. */
  Optional<String> source() {
    return first(siteNames().stream(), PageMetadata::isName);
  }

  Optional<String> author() {
    return first(
        Stream.of(
                described.value("author").stream(),
                described.value("creator").stream(),
                meta(AUTHORS),
                microdata("author"),
                texts("[rel=author]"),
                texts("[class*=byline], [class*=author]"))
            .flatMap(values -> values)
            .map(name -> BY.matcher(line(name)).replaceFirst("")),
        PageMetadata::isName);
  }

  Optional<String> category() {
    return first(
        Stream.of(
                described.value("articleSection").stream(),
                meta(CATEGORIES),
                microdata("articleSection"))
            .flatMap(values -> values),
        PageMetadata::isName);
  }

  /** As written. */
  Optional<String> published() {
    return first(
        Stream.of(
                described.value("datePublished").stream(),
                described.value("dateCreated").stream(),
                described.value("uploadDate").stream(),
                meta(DATES),
                microdata("datePublished"),
                times())
            .flatMap(values -> values),
        date -> date.chars().anyMatch(Character::isDigit) && date.length() <= NAME_CHARS);
  }

  /** The first {@code <time>} after the headline: those before it belong to other articles. */
  private Stream<String> times() {
    boolean afterHeadline = false;
    Element first = null;
    for (Element element : page.select("h1, time")) {
      if (element.nameIs("h1")) {
        afterHeadline = true;
      } else if (afterHeadline) {
        return Stream.of(stated(element));
      } else {
        first = Objects.requireNonNullElse(first, element);
      }
    }
    return Stream.ofNullable(first).map(PageMetadata::stated);
  }

  private Stream<String> meta(List<String> names) {
    return names.stream().map(meta::get).filter(Objects::nonNull);
  }

  private Stream<String> microdata(String property) {
    return page.getElementsByAttributeValue("itemprop", property).stream()
        .map(PageMetadata::stated);
  }

  private Stream<String> texts(String elements) {
    return page.select(elements).stream().map(Element::text);
  }

  /** For machines, where the element says it twice. */
  private static String stated(Element element) {
    return Stream.of("content", "datetime")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  private static boolean isName(String value) {
    return value.length() <= NAME_CHARS
        && value.codePoints().anyMatch(Character::isLetter)
        && !WEB_ADDRESS.matcher(value).matches();
  }

  private static Optional<String> first(Stream<String> values, Predicate<String> accepted) {
    return values.map(PageMetadata::line).filter(accepted).filter(value -> !value.isEmpty()).findFirst();
  }

  /** On one line, without markup. */
  private static String line(String value) {
    return Html.strip(value).replaceAll("\\s+", " ").strip();
  }
}

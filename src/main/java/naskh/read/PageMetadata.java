package naskh.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page says of its article beside the text. Taken from, in this order: JSON-LD, OpenGraph
 * and other {@code <meta>}, microdata, elements that are named after what they hold.
 */
final class PageMetadata {
  // Names as the map has them: lower-case letters and digits only, as pages agree on nothing else.
  private static final List<String> TITLES =
      List.of(
          "ogtitle",
          "twittertitle",
          "dctitle",
          "dctermstitle",
          "sailthrutitle",
          "parselytitle",
          "headline",
          "title");
  private static final List<String> DATES =
      List.of(
          "articlepublishedtime",
          "ogarticlepublishedtime",
          "ogpublishedtime",
          "articlepublished",
          "articlepublicationdate",
          "datepublished",
          "publisheddate",
          "publishdate",
          "publishtime",
          "publicationdate",
          "pubdate",
          "parselypubdate",
          "sailthrudate",
          "dcdateissued",
          "dctermsissued",
          "dctermsdate",
          "dcdate",
          "dcdatecreated",
          "dctermscreated",
          "cxenseparserecspublishtime",
          "articlecreated",
          "createddate",
          "datecreated",
          "date");
  private static final List<String> AUTHORS =
      List.of(
          "author",
          "articleauthor",
          "articleauthorname",
          "dccreator",
          "dctermscreator",
          "parselyauthor",
          "sailthruauthor",
          "cxenseparseauthor",
          "byl",
          "creator");
  private static final List<String> CATEGORIES =
      List.of(
          "articlesection", "section", "parselysection", "sectionname", "prismsection", "category");
  private static final List<String> SOURCES =
      List.of(
          "ogsitename",
          "dcpublisher",
          "dctermspublisher",
          "publisher",
          "applicationname",
          "applemobilewebapptitle");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?:https?:)?//.*|@.*|\\S+\\.\\p{L}{2,}(?:/.*)?");

  /** Characters of a name at most: longer is a sentence, or what else stands in the element. */
  private static final int NAME_CHARS = 100;

  private static final int TITLE_CHARS = 500;

  /** Headings that are looked at: the article's is among the first. */
  private static final int MAX_HEADINGS = 20;

  /** Nodes of an element at most that holds a title, a name or a date. */
  private static final int MAX_NODES = 200;

  /** Without a year it says how long ago, or only the hour. */
  private static final Pattern YEAR = Pattern.compile("(?!0000)\\p{Nd}{4}");

  /** A day as people write it, in words or numbers, with the time after it. */
  private static final Pattern WRITTEN_DATE =
      Pattern.compile(
          "(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)? ?[\\p{L}\\p{M}]{3,12}(?: ?/"
              + " ?[\\p{L}\\p{M}]{3,12})?\\.?[ ,،]{1,3}\\d{4}|\\p{L}{3,9}\\.?"
              + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}|\\d{4}([/.-])\\d{1,2}\\2\\d{1,2})(?:(?:[ ,،]| -"
              + " ){1,2}\\d{1,2}:\\d{2}(?::\\d{2})?(?:"
              + " ?(?:am|pm|ص|م|صباحا|مساء)(?!\\p{L}))?|(?!\\d))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern UPDATED =
      Pattern.compile("تحديث|تعديل|updated|modified", Pattern.CASE_INSENSITIVE);

  /** Characters of a line that says when and by whom, at most: a longer one tells of other days. */
  private static final int DATELINE_CHARS = 120;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|written"
              + " by|author|كتبه?|كتبت|بقلم|بواسطة|تحرير|إعداد|الكاتب|المصدر)(?=[\\s:])[\\s:]*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> MARKED_TAGS =
      Set.of("script", "meta", "link", "title", "h1", "time");

  private final Document page;
  private final String address;
  private final List<String> lead;
  private final JsonLd described;

  /** The elements that may say something, in their order: one pass finds them. */
  private final List<Element> marked;

  private final Map<String, String> meta = new HashMap<>();

  /**
   * @param address null where it is not known
   * @param lead lines above the article, nearest first
   */
  PageMetadata(Document page, String address, List<String> lead) {
    this.page = page;
    this.address = address;
    this.lead = lead;
    this.marked = page.stream().filter(PageMetadata::isMarked).toList();
    this.described = JsonLd.of(tagged("script"));
    for (Element element : (Iterable<Element>) tagged("meta")::iterator) {
      for (String attribute : List.of("property", "name", "itemprop")) {
        String content = line(element.attr("content"));
        if (element.hasAttr(attribute) && !content.isEmpty()) {
          meta.putIfAbsent(plain(element.attr(attribute)), content);
        }
      }
    }
  }

  private static boolean isMarked(Element element) {
    return MARKED_TAGS.contains(element.normalName())
        || (element.attributesSize() > 0 && (element.hasAttr("itemprop") || isAuthor(element)));
  }

  private static boolean isAuthor(Element element) {
    String name = element.className() + ' ' + element.attr("rel");
    return name.contains("author") || name.contains("byline");
  }

  private Stream<Element> tagged(String tag) {
    return marked.stream().filter(element -> element.nameIs(tag));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Whether the page claims to be an article. */
  boolean isArticle() {
    return described.hasArticle() || "article".equalsIgnoreCase(meta.get("ogtype"));
  }

  Optional<String> articleBody() {
    return described("articleBody").map(Html::strip).findFirst();
  }

  Optional<String> title() {
    Stream<String> described =
        Stream.concat(described("headline"), meta(TITLES)).map(PageMetadata::line);
    Stream<String> headings =
        Stream.concat(tagged("h1").map(PageMetadata::text), microdata("headline"));
    return new PageTitle(
            described.filter(title -> title.length() <= TITLE_CHARS).toList(),
            headings.limit(MAX_HEADINGS).toList(),
            lead,
            Optional.of(line(page.title()))
                .filter(title -> title.length() <= TITLE_CHARS)
                .orElse(""),
            Stream.concat(siteNames().stream(), PageAddress.siteName(address).stream()).toList())
        .headline();
  }

  /** Whether the headline stands above the text, as it does not where many articles are shown. */
  boolean showsTitle() {
    return title().stream()
        .filter(title -> title.split(" ", -1).length >= PageTitle.WORDS)
        .anyMatch(title -> lead.stream().anyMatch(line -> PageTitle.isAlike(line, title)));
  }

  /** Without markup; the page's address where it names no better one. */
  Optional<String> url() {
    Stream<String> links =
        tagged("link")
            .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
            .map(link -> link.attr("href").strip());
    return PageAddress.of(
        address, Stream.concat(links, meta(List.of("ogurl"))).filter(link -> !link.isEmpty()));
  }

  private List<String> siteNames() {
    return Stream.concat(described("publisher"), meta(SOURCES)).map(PageMetadata::line).toList();
  }

  /** Absent where the page gives an address for a name. */
  Optional<String> source() {
    return first(
        siteNames().stream().map(name -> name.replaceFirst("(?<=.)(?: \\||: | [-–—] ).*", "")),
        PageMetadata::isName);
  }

  Optional<String> author() {
    return first(
        Stream.of(
                joined("author"), joined("creator"), meta(AUTHORS), microdata("author"), bylines())
            .flatMap(values -> values)
            .map(name -> BY.matcher(line(name)).replaceFirst("")),
        name -> isName(name) && name.codePoints().noneMatch(Character::isDigit));
  }

  Optional<String> category() {
    return first(
        Stream.of(described("articleSection"), meta(CATEGORIES), microdata("articleSection"))
            .flatMap(values -> values),
        PageMetadata::isName);
  }

  /** As written. */
  Optional<String> published() {
    return first(
        Stream.of(
                described("datePublished"),
                described("dateCreated"),
                described("uploadDate"),
                meta(DATES),
                microdata("datePublished"),
                times(),
                writtenDates(),
                url().flatMap(PageAddress::day).stream())
            .flatMap(values -> values),
        date -> date.length() <= NAME_CHARS && YEAR.matcher(date).find());
  }

  /** The first {@code <time>} after the headline: those before it belong to other articles. */
  private Stream<String> times() {
    boolean afterHeadline = false;
    Element first = null;
    for (Element element : marked) {
      if (element.nameIs("h1")) {
        afterHeadline = true;
      } else if (element.nameIs("time") && afterHeadline) {
        return Stream.of(stated(element));
      } else if (element.nameIs("time")) {
        first = Objects.requireNonNullElse(first, element);
      }
    }
    return Stream.ofNullable(first).map(PageMetadata::stated);
  }

  private Stream<String> writtenDates() {
    return lead.stream()
        .filter(line -> line.length() <= DATELINE_CHARS && !UPDATED.matcher(line).find())
        .map(WRITTEN_DATE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group);
  }

  private Stream<String> described(String property) {
    return described.values(property).stream();
  }

  private Stream<String> joined(String property) {
    return Stream.of(String.join(", ", described.values(property)));
  }

  private Stream<String> meta(List<String> names) {
    return names.stream().map(meta::get).filter(Objects::nonNull);
  }

  private Stream<String> microdata(String property) {
    return marked.stream()
        .filter(element -> element.attr("itemprop").equals(property))
        .map(PageMetadata::stated);
  }

  /** Links first: beside the name stand dates and what one can do with the page. */
  private Stream<String> bylines() {
    return marked.stream()
        .filter(PageMetadata::isAuthor)
        .limit(MAX_HEADINGS)
        .flatMap(
            element ->
                Stream.concat(
                    head(element)
                        .filter(node -> node.nameIs("a") && node instanceof Element)
                        .map(link -> text((Element) link)),
                    Stream.of(text(element))));
  }

  private static Stream<Node> head(Element element) {
    return element.nodeStream().limit(MAX_NODES);
  }

  /** Empty where there is more in it than a line: elements may stand in each other. */
  private static String text(Element element) {
    return head(element).count() == MAX_NODES ? "" : line(element.text());
  }

  /** For machines, where the element says it twice. */
  private static String stated(Element element) {
    return Stream.of("content", "datetime")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(() -> text(element));
  }

  private static boolean isName(String value) {
    return !value.isEmpty()
        && value.length() <= NAME_CHARS
        && Character.isLetter(value.codePointAt(0))
        && !WEB_ADDRESS.matcher(value).matches();
  }

  private static Optional<String> first(Stream<String> values, Predicate<String> accepted) {
    return values.map(PageMetadata::line).filter(accepted).findFirst();
  }

  /** On one line, without markup. */
  private static String line(String value) {
    return Html.strip(value).replaceAll("\\s+", " ").strip();
  }
}

package naskh.read.format.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.read.clean.Html;
import org.jsoup.nodes.Document;

/**
 * What a page says of its article beside the text. Taken from, in this order: JSON-LD, OpenGraph
 * and other {@code <meta>}, microdata, elements that are named after what they hold, the lines
 * around the text.
 */
final class PageMetadata {
  private static final List<String> TITLES =
      names("ogtitle twittertitle dctitle dctermstitle sailthrutitle parselytitle headline title");
  private static final List<String> DATES =
      names(
          "articlepublishedtime ogarticlepublishedtime ogpublishedtime articlepublished"
              + " articlepublicationdate datepublished publisheddate publishdate publishtime"
              + " publicationdate pubdate parselypubdate sailthrudate dcdateissued dctermsissued"
              + " dctermsdate dcdate dcdatecreated dctermscreated cxenseparserecspublishtime"
              + " articlecreated createddate datecreated date");
  private static final List<String> AUTHORS =
      names(
          "author articleauthor articleauthorname dccreator dctermscreator parselyauthor"
              + " sailthruauthor cxenseparseauthor byl creator");
  private static final List<String> CATEGORIES =
      names("articlesection section parselysection sectionname prismsection category");
  private static final List<String> SOURCES =
      names(
          "ogsitename dcpublisher dctermspublisher publisher applicationname"
              + " applemobilewebapptitle");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?:https?:)?//.*|@.*|\\S+\\.\\p{L}{2,}(?:/.*)?");

  /** What some sites add to their name. */
  private static final Pattern MOTTO = Pattern.compile("(?<=.)(?: \\||: | [-–—] ).*");

  /** Characters of a name or a date at most: longer, it is a sentence. */
  private static final int NAME_CHARS = 100;

  /** Headings that are looked at: the article's is among the first. */
  private static final int MAX_HEADINGS = 20;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|author|كتبه?|كتبت|بقلم|بواسطة|تحرير|إعداد|الكاتب)(?=[\\s:])[\\s:]*",
          Pattern.CASE_INSENSITIVE);

  private final String address;
  private final String title;
  private final PageMarkup markup;
  private final JsonLd described;

  /**
   * @param address null where it is not known
   */
  PageMetadata(Document page, String address) {
    this.address = address;
    this.title = PageMarkup.line(page.title());
    this.markup = new PageMarkup(page);
    this.described = JsonLd.of(markup.tagged("script"), title);
  }

  private static List<String> names(String names) {
    return Arrays.asList(names.split(" ", -1));
  }

  /** Whether the page claims to be an article. */
  boolean isArticle() {
    return described.hasArticle()
        || markup.meta(List.of("ogtype")).anyMatch("article"::equalsIgnoreCase)
        || markup.meta(List.of("articlepublishedtime")).findAny().isPresent();
  }

  /** The text as JSON-LD has it. */
  Optional<String> articleBody() {
    return described("articleBody").map(Html::strip).findFirst();
  }

  /** Those that the page gives itself, without what it shows; likeliest first. */
  Stream<String> titles() {
    return Stream.concat(describedTitles(), Stream.of(title)).filter(PageMetadata::isTitle);
  }

  /** What it names a title, without subheadings. */
  Stream<String> namedTitles() {
    return markup.namedTitles().filter(PageTitle::isTelling).filter(PageMetadata::isTitle);
  }

  private Stream<String> describedTitles() {
    return Stream.concat(described("headline").map(PageMarkup::line), markup.meta(TITLES));
  }

  /**
   * The headline.
   *
   * @param lead lines above the text, nearest first
   */
  Optional<String> title(List<String> lead) {
    Stream<String> headings = Stream.concat(markup.headings(), markup.microdata("headline"));
    return new PageTitle(
            describedTitles().filter(PageMetadata::isTitle).toList(),
            headings.filter(PageMetadata::isTitle).limit(MAX_HEADINGS).toList(),
            Stream.concat(namedTitles(), markup.subheadings().filter(PageMetadata::isTitle))
                .toList(),
            lead,
            isTitle(title) ? title : "",
            Stream.concat(siteNames(), PageAddress.siteName(address).stream()).toList())
        .headline();
  }

  private static boolean isTitle(String line) {
    return line.length() <= PageTitle.MAX_CHARS;
  }

  /** The page's own address where it names no other one of its site. */
  Optional<String> url() {
    Stream<String> links =
        markup
            .tagged("link")
            .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
            .map(link -> link.attr("href").strip())
            .filter(link -> !link.isEmpty());
    return PageAddress.of(address, Stream.concat(links, markup.meta(List.of("ogurl"))));
  }

  private Stream<String> siteNames() {
    return Stream.concat(described("publisher").map(PageMarkup::line), markup.meta(SOURCES));
  }

  /** Absent where the page gives an address for a name. */
  Optional<String> source() {
    return first(
        PageMetadata::isName,
        Stream.of(siteNames().map(name -> MOTTO.matcher(name).replaceFirst(""))));
  }

  Optional<String> author() {
    return first(
        name -> isName(name) && name.codePoints().noneMatch(Character::isDigit),
        Stream.of(
                joined("author"),
                joined("creator"),
                markup.meta(AUTHORS),
                markup.microdata("author"),
                markup.bylines())
            .map(names -> names.map(name -> BY.matcher(name).replaceFirst(""))));
  }

  Optional<String> category() {
    return first(
        PageMetadata::isName,
        Stream.of(
            described("articleSection"),
            markup.meta(CATEGORIES),
            markup.microdata("articleSection")));
  }

  /**
   * As written. An address that has a day tells the article's date from others that are shown.
   *
   * @param shown dates that readers see, likeliest first
   */
  Optional<String> published(List<ShownDate> shown) {
    Optional<String> day = url().flatMap(PageAddress::day);
    return first(
        date -> date.length() <= NAME_CHARS && DateLine.hasYear(date),
        Stream.of(
            described("datePublished"),
            described("dateCreated"),
            markup.meta(DATES),
            markup.microdata("datePublished"),
            shown.stream()
                .filter(date -> date.stated() || isOfDay(date.written(), day))
                .map(date -> withTime(date.written(), shown)),
            markup.times().filter(date -> isOfDay(date, day)),
            day.stream()));
  }

  /** The same day with its time, where the page shows it so elsewhere, as above a dateline. */
  private static String withTime(String date, List<ShownDate> shown) {
    return DateLine.hasTime(date)
        ? date
        : shown.stream()
            .map(ShownDate::written)
            .filter(other -> DateLine.hasTime(other) && DateLine.isSameDay(date, other))
            .findFirst()
            .orElse(date);
  }

  private static boolean isOfDay(String date, Optional<String> day) {
    return day.isEmpty() || DateLine.isNear(date, day.get());
  }

  private Stream<String> described(String property) {
    return described.values(property).stream();
  }

  private Stream<String> joined(String property) {
    return Stream.of(String.join(", ", described.values(property)));
  }

  private static boolean isName(String value) {
    return !value.isEmpty()
        && value.length() <= NAME_CHARS
        && Character.isLetter(value.codePointAt(0))
        && !WEB_ADDRESS.matcher(value).matches();
  }

  private static Optional<String> first(
      Predicate<String> accepted, Stream<Stream<String>> sources) {
    return sources.flatMap(values -> values).map(PageMarkup::line).filter(accepted).findFirst();
  }
}

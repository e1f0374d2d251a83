package naskh.read.format.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naskh.read.clean.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements of a page that are marked as saying something of its article; what they say is on
 * one line, without markup.
 *
 * <p>Cost: one pass over the page's nodes.
 */
final class PageMarkup {
  private static final Set<String> TAGS = Set.of("script", "meta", "link", "title", "h1", "time");

  /** Those whose attributes hold what they show in another form. */
  private static final Set<String> DATED_TAGS = Set.of("time", "abbr");

  /** Types of {@code <input>} that take words; without one it does. */
  private static final Set<String> WRITTEN_IN = Set.of("", "text", "email", "tel", "password");

  private static final Set<String> SUBHEADINGS = Set.of("h2", "h3");

  private static final Pattern TITLE_NAME =
      Pattern.compile("title|headline|عنوان", Pattern.CASE_INSENSITIVE);

  /** Sizes of {@code <font>} above that of text, 3, by two steps or more, or by steps. */
  private static final Pattern LARGE = Pattern.compile("[5-7]|\\+[1-4]");

  /** Nodes at most of an element that holds a title, a name or a date. */
  private static final int MAX_NODES = 200;

  /** Bylines and titles that are looked at: the article's are among the first. */
  private static final int MAX_NAMED = 20;

  /** In the order of the page. */
  private final List<Element> marked;

  private final Map<String, String> meta = new HashMap<>();

  PageMarkup(Document page) {
    marked = page.stream().filter(PageMarkup::isMarked).toList();
    tagged("meta").forEach(this::addMeta);
  }

  private static boolean isMarked(Element element) {
    return TAGS.contains(element.normalName())
        || SUBHEADINGS.contains(element.normalName())
        || (element.attributesSize() > 0
            && (element.hasAttr("itemprop") || isByline(element) || isNamedTitle(element)));
  }

  private static boolean isByline(Element element) {
    String names = element.className() + ' ' + element.attr("rel");
    return names.contains("author") || names.contains("byline");
  }

  private void addMeta(Element element) {
    String content = line(element.attr("content"));
    for (String attribute : List.of("property", "name", "itemprop")) {
      if (element.hasAttr(attribute) && !content.isEmpty()) {
        meta.putIfAbsent(lettersOf(element.attr(attribute)), content);
      }
    }
  }

  /** Pages agree neither on the signs between the words of a name nor on its capitals. */
  private static String lettersOf(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  Stream<Element> tagged(String tag) {
    return marked.stream().filter(element -> element.nameIs(tag));
  }

  /**
   * What {@code <meta>} elements say.
   *
   * @param names likeliest first, in small letters and digits only
   */
  Stream<String> meta(List<String> names) {
    return names.stream().map(meta::get).filter(Objects::nonNull);
  }

  Stream<String> microdata(String property) {
    return marked.stream()
        .filter(element -> element.attr("itemprop").equals(property))
        .map(PageMarkup::stated);
  }

  Stream<String> headings() {
    return tagged("h1").map(PageMarkup::text);
  }

  /** Links first: beside the name stand dates and what one can do with the page. */
  Stream<String> bylines() {
    return marked.stream()
        .filter(PageMarkup::isByline)
        .limit(MAX_NAMED)
        .flatMap(
            byline ->
                Stream.concat(
                    head(byline)
                        .filter(node -> node.nameIs("a"))
                        .map(Element.class::cast)
                        .map(PageMarkup::text),
                    Stream.of(text(byline))));
  }

  /** The first {@code <time>} after the headline: those before it are of other articles. */
  Stream<String> times() {
    Element first = null;
    boolean afterHeadline = false;
    for (Element element : marked) {
      afterHeadline |= element.nameIs("h1");
      if (element.nameIs("time") && (first == null || afterHeadline)) {
        first = element;
        if (afterHeadline) {
          break;
        }
      }
    }
    return Stream.ofNullable(first).map(PageMarkup::stated);
  }

  /** Whether readers can write words into it. */
  static boolean isWrittenIn(Element element) {
    return element.nameIs("textarea")
        || (element.nameIs("input")
            && WRITTEN_IN.contains(element.attr("type").toLowerCase(Locale.ROOT)));
  }

  /** What it says to machines, else to readers. */
  private static String stated(Element element) {
    String date = statedDate(element);
    return Stream.of(date, line(element.attr("content")), line(element.attr("datetime")))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseGet(() -> text(element));
  }

  /** The date that an element states beside the one that readers see; empty where it has none. */
  static String statedDate(Element element) {
    if (element.attributesSize() == 0
        || !(DATED_TAGS.contains(element.normalName()) || element.hasAttr("itemprop"))) {
      return "";
    }
    return Stream.of("content", "datetime", "title")
        .map(attribute -> line(element.attr(attribute)))
        .filter(value -> DateLine.hasYear(value) && DateLine.isDate(value))
        .findFirst()
        .orElse("");
  }

  /** Lines that the page names a title, or writes as large as one. */
  Stream<String> namedTitles() {
    return lines(PageMarkup::isNamedTitle);
  }

  Stream<String> subheadings() {
    return lines(element -> SUBHEADINGS.contains(element.normalName()));
  }

  private Stream<String> lines(Predicate<Element> of) {
    return marked.stream().filter(of).limit(MAX_NAMED).map(PageMarkup::text);
  }

  private static boolean isNamedTitle(Element element) {
    return LARGE.matcher(element.attr("size")).matches()
        || TITLE_NAME.matcher(element.className() + ' ' + element.id()).find();
  }

  /** Empty where there is more in it than a line: a page can put thousands in each other. */
  private static String text(Element element) {
    return head(element).count() == MAX_NODES ? "" : line(element.text());
  }

  private static Stream<Node> head(Element element) {
    return element.nodeStream().limit(MAX_NODES);
  }

  static String line(String value) {
    return Html.strip(value).replaceAll("\\s+", " ").strip();
  }
}

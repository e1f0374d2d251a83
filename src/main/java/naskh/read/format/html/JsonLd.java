package naskh.read.format.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;

/** The description of its article that a page carries in JSON-LD, in the terms of schema.org. */
final class JsonLd {
  /** As pages write it: with line breaks in strings, and commas before brackets. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Properties in which the page's own article may stand; others hold articles of other pages. */
  private static final List<String> WITHIN = List.of("@graph", "mainEntity", "mainEntityOfPage");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();

  private JsonLd() {}

  /**
   * Reads the scripts of a page.
   *
   * @param title of the page: an article of that headline is its own, others are of other pages
   */
  static JsonLd of(Stream<Element> scripts, String title) {
    JsonLd descriptions = new JsonLd();
    scripts
        .filter(script -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
        .map(Element::data)
        .forEach(descriptions::add);
    descriptions.articles.sort(
        Comparator.comparing(
            article -> !PageTitle.isAlike(article.path("headline").asText(), title)));
    return descriptions;
  }

  /** Without the comment signs and semicolons that some pages put around it. */
  private void add(String script) {
    int begin = firstOf(script.indexOf('{'), script.indexOf('['));
    int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')) + 1;
    if (begin >= 0 && begin < end) {
      try {
        addNode(LENIENT.readTree(script.substring(begin, end)));
      } catch (JsonProcessingException broken) {
        // The page says the same in other places, as a rule.
      }
    }
  }

  private static int firstOf(int one, int other) {
    return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
  }

  private void addNode(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::addNode);
    } else if (node.isObject()) {
      List<String> types = strings(node.path("@type")).toList();
      if (types.stream().anyMatch(JsonLd::isArticle)) {
        articles.add(node);
      } else if (types.stream().anyMatch(type -> type.endsWith("Page"))) {
        pages.add(node);
      }
      if (node.path("@id").isTextual()) {
        named.putIfAbsent(node.path("@id").textValue(), node);
      }
      WITHIN.forEach(property -> addNode(node.path(property)));
    }
  }

  /** NewsArticle, ReportageNewsArticle, LiveBlogPosting and their kin. */
  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting");
  }

  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /** What the first article with that property says of it, else the first page. */
  List<String> values(String property) {
    return Stream.of(articles, pages)
        .flatMap(Collection::stream)
        .map(node -> strings(node.path(property)).filter(value -> !value.isBlank()).toList())
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Strings as they are; of things, what they are called. */
  private Stream<String> strings(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).flatMap(this::strings).distinct();
    }
    JsonNode string = value.isObject() ? name(value) : value;
    return string.isValueNode() && !string.isNull() ? Stream.of(string.asText()) : Stream.empty();
  }

  /** A thing may be described in another place, and only referred to here. */
  private JsonNode name(JsonNode thing) {
    return thing.has("name")
        ? thing.path("name")
        : named.getOrDefault(thing.path("@id").asText(), thing).path("name");
  }
}

package naskh.read.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.read.fields.ArticleTraits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the articles lie in a document of XML, by how it begins: the outermost elements that hold a
 * text, and are not all that one article consists of.
 */
final class XmlRecords {
  /** Feeds and lists of addresses: their items are articles, whatever they hold. */
  private static final Map<String, Set<String>> FEEDS =
      Map.of(
          "rss", Set.of("item"),
          "feed", Set.of("entry"),
          "rdf:rdf", Set.of("item"),
          "urlset", Set.of("url"),
          "sitemapindex", Set.of("sitemap"));

  private final int maxRecordChars;

  /** The tags from the document to the articles. */
  private final Set<List<String>> paths = new LinkedHashSet<>();

  private final Set<List<String>> parents = new LinkedHashSet<>();
  private final Set<String> items;

  /** {@code begin} may be cut off anywhere. */
  XmlRecords(Document begin, int maxRecordChars) {
    this.maxRecordChars = maxRecordChars;
    Element root = begin.firstElementChild();
    items = root == null ? null : FEEDS.get(XmlNames.lowerCase(root.tagName()));
    if (root != null && items == null) {
      Found found = find(begin, 0); // corpora of many roots are met
      if (found != null && found.paths.get(0).size() > 1) {
        paths.addAll(found.paths);
        paths.forEach(path -> parents.add(path.subList(0, path.size() - 1)));
      }
    }
  }

  /** Whether an element, which has been read to its end, is an article. */
  boolean isArticle(Element element) {
    if (items != null) {
      return items.contains(XmlNames.lowerCase(element.tagName()));
    }
    if (paths.stream().anyMatch(path -> isAt(element, path))) {
      return true;
    }
    // Another kind of article among them.
    return parents.stream().anyMatch(path -> isAt(element.parent(), path))
        && !XmlNames.isMarkup(element)
        && XmlFields.of(element, Set.of(), maxRecordChars).isArticle();
  }

  private static boolean isAt(Element element, List<String> path) {
    Element at = element;
    for (int i = path.size() - 1; i >= 0; i--) {
      if (at == null || !at.tagName().equals(path.get(i))) {
        return false;
      }
      at = at.parent();
    }
    return at == null;
  }

  /**
   * Articles below an element.
   *
   * @param paths their tags, from the element on
   * @param traits of the first
   */
  private record Found(List<List<String>> paths, int count, ArticleTraits traits) {}

  /** Null where no article is. */
  private Found find(Element element, int depth) {
    if (depth > XmlNames.MAX_DEPTH || XmlNames.isMarkup(element)) {
      return null;
    }
    IdentityHashMap<Element, Found> inner = new IdentityHashMap<>();
    Map<String, List<Found>> byTag = new LinkedHashMap<>();
    for (Element child : element.children()) {
      Found found = find(child, depth + 1);
      if (found != null) {
        inner.put(child, found);
        byTag.computeIfAbsent(child.tagName(), tag -> new ArrayList<>()).add(found);
      }
    }
    XmlFields fields = XmlFields.of(element, Set.of(), maxRecordChars);
    boolean article = fields.isArticle();
    if (inner.isEmpty()) {
      return article ? new Found(List.of(List.of(element.tagName())), 1, fields.traits()) : null;
    }
    Found held = held(element.tagName(), byTag);
    ArticleTraits outer = XmlFields.of(element, inner.keySet(), maxRecordChars).traits();
    boolean holds = held.count > 1 ? outer.holds(held.traits) : !outer.isKnown();
    return holds || !article
        ? held
        : new Found(List.of(List.of(element.tagName())), 1, fields.traits());
  }

  /** Where one tag has several articles, what is found once under another one is none. */
  private static Found held(String tag, Map<String, List<Found>> byTag) {
    Map<String, Integer> counts = new HashMap<>();
    byTag.forEach((inner, all) -> counts.put(inner, all.stream().mapToInt(Found::count).sum()));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    Set<List<String>> paths = new LinkedHashSet<>();
    ArticleTraits traits = null;
    int count = 0;
    for (Map.Entry<String, List<Found>> entry : byTag.entrySet()) {
      Found first = entry.getValue().get(0);
      int times = counts.get(entry.getKey());
      if (most == 1 || times > 1 || (first.traits.isArticle() && first.traits.hasNamedText())) {
        traits = traits == null || times == most ? first.traits : traits;
        count += times;
        for (Found found : entry.getValue()) {
          for (List<String> path : found.paths) {
            List<String> whole = new ArrayList<>(path.size() + 1);
            whole.add(tag);
            whole.addAll(path);
            paths.add(List.copyOf(whole));
          }
        }
      }
    }
    return new Found(List.copyOf(paths), count, traits);
  }
}

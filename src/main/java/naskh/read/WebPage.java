package naskh.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

final class WebPage {
  private final Map<String, Object> fields = new HashMap<>();

  static WebPage of(String html, String address) {
    WebPage page = new WebPage();
    Document doc = Jsoup.parse(html, address == null ? "" : address);
    PageMetadata m = new PageMetadata(doc);
    page.fields.put("text", PageBody.of(doc));
    page.fields.put("title", m.title().orElse(null));
    page.fields.put("published", m.published().orElse(null));
    return page;
  }

  Map<String, Object> fields() { return fields; }
  Optional<String> refusal() { return Optional.empty(); }
}

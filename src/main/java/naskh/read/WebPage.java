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
    page.fields.put("text", PageBody.of(doc));
    return page;
  }

  Map<String, Object> fields() { return fields; }
  Optional<String> refusal() { return Optional.empty(); }
}

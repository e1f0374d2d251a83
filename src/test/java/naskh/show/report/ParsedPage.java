package naskh.show.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page as a browser would read it. */
final class ParsedPage {
  private static final int MOST_BYTES = 3_000_000;

  private ParsedPage() {}

  /** Parsed; a fault of its form is a failure. */
  static Document of(String page) {
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = Jsoup.parse(page, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    List<String> ids = document.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Set.copyOf(ids))
        .containsAll(
            document.select("a[href^=#]").eachAttr("href").stream()
                .map(link -> link.substring(1))
                .toList());
    return document;
  }
}

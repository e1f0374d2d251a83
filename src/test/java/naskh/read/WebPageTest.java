package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wordpress",
        "tables",
        "hashed",
        "breaks",
        "drupal",
        "amp",
        "cards",
        "live",
        "microdata",
        "unclosed"
      })
  void arabicLayoutsGiveTheArticleAndNothingElse(String layout) throws IOException {
    List<String> paragraphs = resource("paragraphs.txt").lines().toList();
    String html = resource(layout + ".html");
    for (int i = 0; i < paragraphs.size(); i++) {
      html = html.replace("{" + (i + 1) + "}", paragraphs.get(i));
    }
    String text = (String) WebPage.of(html, "https://news.example/1").fields().get("text");
    assertThat(text.split("\n+", -1)).containsExactlyElementsOf(paragraphs);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = WebPageTest.class.getResourceAsStream("pages/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package naskh.show.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import naskh.text.Resources;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of what no sample has: nothing, too much, words that would do harm. */
class OddFindingsTest {
  private static final Instant AT = Instant.parse("2024-03-01T10:15:00Z");

  private static Document page(Findings found, Language language) {
    return ParsedPage.of(Report.page(found, new Wording(language, ZoneOffset.UTC), "1.0", AT));
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    Properties english = new Properties();
    english.load(new java.io.StringReader(Resources.text(Report.class, "en.properties")));
    Properties arabic = new Properties();
    arabic.load(new java.io.StringReader(Resources.text(Report.class, "ar.properties")));
    // What a run warns of is English in run.json.
    assertThat(arabic.stringPropertyNames().stream().filter(key -> !key.startsWith("warning.")))
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
  }

  @Test
  void arabicCountsAsArabicDoes() {
    Wording words = new Wording(Language.AR, ZoneOffset.UTC);
    assertThat(List.of(1, 2, 3, 11, 100).stream().map(n -> words.say("count.articles", n)))
        .containsExactly("مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال");
    assertThat(words.number(30_179)).isEqualTo("30,179");
  }

  // Bad input

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "</title></style><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus='alert(1)",
        "\u202Eeman ecruos\u202D \u2067\u2066",
        "<!-- ]]> &lt;b&gt; \u0000 \uD800"
      })
  void whatArticlesHoldDoesNothing(String words) {
    for (Language language : Language.values()) {
      Document page = page(MadeFindings.full(3, words, AT), language);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("img, [href^=javascript]")).isEmpty();
      for (Element element : page.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("autofocus");
        }
      }
      assertThat(page.outerHtml()).doesNotContain("\u202E", "\u202D", "\u2067", "\u2066");
    }
  }

  @Test
  void aWordOfAMegabyteIsCut() {
    page(MadeFindings.full(3, "كلمة".repeat(1 << 18), AT), Language.AR);
  }

  @Test
  void thePageOfNothingIsComplete() {
    for (Language language : Language.values()) {
      Document page = page(MadeFindings.none(), language);
      assertThat(page.select("main > section > h2").eachText()).hasSize(8).doesNotContain("");
      assertThat(page.select("svg")).isEmpty();
    }
  }

  @Test
  void withoutDatesThereAreNoLinesOfTimeAndAllElse() {
    Document page = page(MadeFindings.full(3, "عنوان", null), Language.EN);
    assertThat(page.select(".timeline, .spans, .delays")).isEmpty();
    assertThat(page.select(".flow, .matrix")).isNotEmpty();
    assertThat(page.text()).contains("no date").doesNotContain("null");
  }

  @Test
  void ofFiveThousandSourcesTheLargestAreNamedAndTheRestSummedUp() {
    int sources = 5_000;
    Document page = page(MadeFindings.full(sources, "عنوان طويل", AT), Language.EN);
    assertThat(page.select("#copying .matrix tbody tr")).hasSize(Matrix.MOST + 1);
    assertThat(
            page.select("#copying .matrix td.sum").eachText().stream()
                .mapToLong(sum -> Long.parseLong(sum.replace(",", "")))
                .sum())
        .isEqualTo(2L * (sources - 1));
    assertThat(page.select("#sources tbody tr")).hasSize(Sheet.SOURCES + 1);
    assertThat(page.select("#sources tbody tr").last().text())
        .startsWith("4,750 other sources 47,500 38,000 9,500 ");
  }

  @Test
  void aMedianBetweenTwoDelaysIsThatOfSpark() {
    assertThat(FlowCount.quantile(List.of(1L, 2L, 4L, 9L), 0.5)).isEqualTo(3);
    assertThat(FlowCount.quantile(List.of(5L), 0.25)).isEqualTo(5);
    assertThat(FlowCount.quantile(Collections.emptyList(), 0.5)).isNull();
  }
}

package naskh.show.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import naskh.SparkTest;
import naskh.job.SampleRun;
import naskh.show.OutputTables;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an output. */
class ReportTest {
  private static final Instant AT = Instant.parse("2024-03-01T10:15:00Z");
  private static final int MOST_BYTES = 3_000_000;

  private static final OutputTables TABLES = OutputTables.open(SampleRun.output());

  private static Dataset<Row> table(Table table) {
    return table.read(SparkTest.session(), SampleRun.output());
  }

  /** Parsed; a fault of its form is a failure. */
  private static Document parsed(String page) {
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = Jsoup.parse(page, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    List<String> ids = document.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(document.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    return document;
  }

  private static Document page(Findings found, Language language) {
    return parsed(Report.page(found, new Wording(language, ZoneOffset.UTC), "1.0", AT));
  }

  // What the tables say

  @Test
  void totalsAreThoseOfTheTables() {
    Document page = parsed(Report.of(TABLES, Language.EN));
    assertThat(page.select(".tiles dd").eachText())
        .containsExactlyElementsOf(
            List.of(
                    table(Table.ARTICLES).where("version_of is null").count(),
                    table(Table.SOURCES).where("source is not null").count(),
                    table(Table.SOURCES).selectExpr("sum(copied_from_others)").first().getLong(0),
                    table(Table.COPY_CLUSTERS).count(),
                    table(Table.STORIES).count(),
                    table(Table.TOPICS).count(),
                    table(Table.PASSAGES).count(),
                    table(Table.BOILERPLATE).count())
                .stream()
                .map(String::valueOf)
                .toList());
    assertThat(page.select("h1").text()).contains("copied", "articles of others");
    assertThat(page.select(".warnings li").eachText())
        .anySatisfy(line -> assertThat(line).startsWith("4 × without a date: "));
  }

  /** The table of sources is counted by Spark, flows are counted here. */
  @Test
  void flowsAddUpToTheTableOfSources() {
    Findings found = FindingsReader.of(TABLES);
    assertThat(found.flows()).isNotEmpty();
    for (int i = 0; i < found.sources().size(); i++) {
      int to = i;
      assertThat(
              found.flows().stream()
                  .filter(flow -> flow.to() == to)
                  .mapToLong(Findings.Flow::articles)
                  .sum())
          .as(found.sources().get(i).name())
          .isEqualTo(found.sources().get(i).copiedFrom());
    }
    assertThat(found.flows().stream().filter(flow -> flow.articles() == 1).toList())
        .allSatisfy(flow -> assertThat(flow.lower()).isEqualTo(flow.upper()));
  }

  @Test
  void theMatrixHasAllFlowsAndTheTheirSums() {
    Document page = parsed(Report.of(TABLES, Language.EN));
    long copied = table(Table.SOURCES).selectExpr("sum(copied_from_others)").first().getLong(0);
    assertThat(
            page.select("#copying .matrix td.sum").eachText().stream()
                .mapToLong(Long::parseLong)
                .sum())
        .isEqualTo(copied);
    assertThat(
            page.select("#copying .matrix td.number b").eachText().stream()
                .mapToLong(Long::parseLong)
                .sum())
        .isEqualTo(copied);
  }

  @Test
  void aStoryTellsItsFirstReportItsOwnReportsAndItsCopiesApart() {
    Document page = parsed(Report.of(TABLES, Language.EN));
    Element story =
        page.select("#stories .item").stream()
            .filter(item -> item.select("h3").text().startsWith("العملة المحلية"))
            .findFirst()
            .get();
    assertThat(story.select(".facts").first().text()).contains("6 articles: 3 reports, 3 copies; ");
    assertThat(story.select("tbody td:nth-child(3)").eachText())
        .containsOnlyOnce("first report")
        .hasSize(6)
        .filteredOn("copy"::equals)
        .hasSize(3);
    assertThat(story.select(".wide .first")).hasSize(1);
    assertThat(story.select(".wide .copy").size()).isEqualTo(story.select(".narrow .copy").size());
  }

  @Test
  void aClusterShowsItsTextAndWhereItWent() {
    Document page = parsed(Report.of(TABLES, Language.EN));
    Element cluster =
        page.select("#clusters .item").stream()
            .filter(item -> item.select("h3").text().startsWith("البنك المركزي"))
            .findFirst()
            .get();
    assertThat(cluster.select("blockquote").attr("dir")).isEqualTo("rtl");
    assertThat(cluster.select(".went li").eachText())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("mina", "9 h later", "100% of it copied"));
    assertThat(cluster.select("a[href^=#story-]")).hasSize(1);
  }

  @Test
  void aPassageIsMarkedWhereTheOthersHaveIt() {
    Document page = parsed(Report.of(TABLES, Language.EN));
    assertThat(page.select("#passages .item"))
        .hasSize((int) table(Table.PASSAGES).count())
        .allSatisfy(
            item ->
                assertThat(item.select(".went li mark").eachText())
                    .hasSizeGreaterThan(1)
                    .doesNotContain(""));
  }

  // Form

  @ParameterizedTest
  @EnumSource
  void thePageAsksForNothingAndRunsItsOwnScriptOnly(Language language) throws Exception {
    Document page = parsed(Report.of(TABLES, language));
    assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
    assertThat(page.select("html").attr("dir")).isEqualTo(language == Language.AR ? "rtl" : "ltr");
    assertThat(page.select("[src], link:not([href^='data:']), iframe, object, base")).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(page.select("script").first().data().getBytes(StandardCharsets.UTF_8)));
    assertThat(page.select("meta[http-equiv]").attr("content"))
        .contains("default-src 'none'", "script-src 'sha256-" + hash + "'");
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    Properties english = new Properties();
    english.load(new java.io.StringReader(Resources.text("en.properties")));
    Properties arabic = new Properties();
    arabic.load(new java.io.StringReader(Resources.text("ar.properties")));
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

package naskh.show.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import naskh.SparkTest;
import naskh.job.SampleRun;
import naskh.show.OutputTables;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an output. */
class ReportTest {
  private static final OutputTables TABLES = OutputTables.open(SampleRun.output());

  private static Dataset<Row> table(Table table) {
    return table.read(SparkTest.session(), SampleRun.output());
  }

  // What the tables say

  @Test
  void totalsAreThoseOfTheTables() {
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN));
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
        .anySatisfy(line -> assertThat(line).startsWith("4 × ").contains("without a date: "));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN));
    Element cluster =
        page.select("#clusters .item").stream()
            .filter(item -> item.select("h3").text().startsWith("البنك المركزي"))
            .findFirst()
            .get();
    assertThat(cluster.select("blockquote").attr("dir")).isEqualTo("rtl");
    assertThat(cluster.select(".went li").eachText())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("mina", "9 h later", "100%", "of it copied"));
    assertThat(cluster.select("a[href^=#story-]")).hasSize(1);
  }

  @Test
  void aPassageIsMarkedWhereTheOthersHaveIt() {
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN));
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
    Document page = ParsedPage.of(Report.of(TABLES, language));
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
}

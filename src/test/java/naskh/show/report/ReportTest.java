package naskh.show.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import naskh.SparkTest;
import naskh.job.SampleRun;
import naskh.show.ChangedOutput;
import naskh.show.OutputTables;
import naskh.show.Section;
import naskh.show.Top;
import naskh.show.TopFilter;
import naskh.show.Written;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN, null));
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
    Findings found = FindingsReader.of(TABLES, null);
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN, null));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN, null));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN, null));
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
    Document page = ParsedPage.of(Report.of(TABLES, Language.EN, null));
    assertThat(page.select("#passages .item"))
        .hasSize((int) table(Table.PASSAGES).count())
        .allSatisfy(
            item ->
                assertThat(item.select(".went li mark").eachText())
                    .hasSizeGreaterThan(1)
                    .doesNotContain(""));
  }

  // Of one batch

  private static OutputTables withBatch(Path folder) throws IOException {
    return OutputTables.open(new ChangedOutput(folder.resolve("out")).withBatch().place());
  }

  @ParameterizedTest
  @EnumSource
  void aPageOfABatchBeginsWithWhatItBroughtAndListsWhatItsArticlesAreIn(
      Language language, @TempDir Path folder) throws IOException {
    OutputTables tables = withBatch(folder);
    Document page = ParsedPage.of(Report.of(tables, language, 2));
    assertThat(page.select("main > section").first().id()).isEqualTo("batch");
    assertThat(page.select("h1").text()).isEqualTo(page.select("#batch h2").text()).contains("2");
    assertThat(page.select("#batch tbody tr")).hasSize(2);
    assertThat(page.select("#batch tbody tr").first().select("td.number").text()).isEqualTo("2");
    assertThat(page.select("#batch tbody tr").first().text())
        .contains("mina", "rabia", "90", "dhifaf", "آخر");
    page.select("#batch a[href^=#], nav a")
        .forEach(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
    assertThat(page.select("#batch tbody a[href^=#cluster-]")).hasSize(1);
    TopFilter filter = new TopFilter(null, null, null, 2, 100);
    Top top = new Top(tables, filter, new Written(false, false, tables.zone()));
    for (Section section : List.of(Section.STORIES, Section.CLUSTERS, Section.PASSAGES)) {
      assertThat(page.select("#" + section + " .item"))
          .hasSameSizeAs(top.of(section))
          .hasSizeLessThan((int) tables.rows(table(section)));
    }
    assertThat(page.select("#totals .tiles").text())
        .isEqualTo(ParsedPage.of(Report.of(tables, language, null)).select(".tiles").text());
  }

  private static String table(Section section) {
    return section == Section.CLUSTERS ? "copy_clusters" : section.toString();
  }

  @Test
  void ofAnEarlierBatchItIsSaidThatItsChangesAreNotKept(@TempDir Path folder) throws IOException {
    Document page = ParsedPage.of(Report.of(withBatch(folder), Language.EN, 1));
    assertThat(page.select("h1").text()).startsWith("Batch 1 brought");
    assertThat(page.select("#batch table")).isEmpty();
    assertThat(page.select("#batch").text()).contains("kept of the last batch only");
  }

  // Form

  @ParameterizedTest
  @EnumSource
  void thePageAsksForNothingAndRunsItsOwnScriptOnly(Language language) throws Exception {
    Document page = ParsedPage.of(Report.of(TABLES, language, null));
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

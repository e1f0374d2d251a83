package naskh.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naskh.SparkTest;
import naskh.bench.faults.NaskhProcess;
import naskh.bench.faults.NaskhProcess.Ended;
import naskh.job.SampleRun;
import naskh.show.ChangedOutput;
import naskh.tables.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read an output: show, top, explain. */
class ReadingTest {
  @TempDir Path folder;

  private static Ended execute(String... arguments) {
    return InProcess.execute(Naskh::execute, arguments);
  }

  private static String read(String command, String... arguments) {
    return readOf(SampleRun.output(), command, arguments);
  }

  private static String readOf(String output, String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = command;
    all[1] = output;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Ended ended = execute(all);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out();
  }

  private static Dataset<Row> table(Table table) {
    return table.read(SparkTest.session(), SampleRun.output());
  }

  private ChangedOutput changed() throws IOException {
    return new ChangedOutput(folder.resolve("out"));
  }

  // show

  @Test
  void anArticleIsShownWithItsPlaceAmongTheOthers() {
    assertThat(read("show", "rate-agency"))
        .startsWith("البنك المركزي يرفع سعر الفائدة نصف نقطة مئوية\n")
        .contains("source    dhifaf\n", "date      2024-03-20 10:15 UTC\n", "language  ar\n")
        .contains("length    140 tokens, no boilerplate\n")
        .contains("copies    of no earlier article\n", "copied by 4 later articles\n")
        .contains("marsa, 2 h 35 min later: CONTAINED 100 % of the earlier, 59 % of the later")
        .contains("rabia, later (by how much is not known): CONTAINED")
        .contains("cluster   4 articles of 4 sources, canonical rate-agency: ")
        .contains("story     rate-agency: 6 articles in 3 reports of 5 sources: ")
        .containsPattern("topics    topic-00. ")
        .containsPattern("terms     .*التضخم");
  }

  @Test
  void aLaterArticleNamesWhatItIsACopyOf() {
    assertThat(read("show", "rate-short"))
        .contains("copies    of 1 earlier article\n")
        .contains("dhifaf, this came 8 h 45 min later: CONTAINED 39 % of the earlier, 100 %")
        .contains("copied by no later article");
  }

  @Test
  void aVersionIsToldByTheArticleThatStandsForIt() {
    assertThat(read("show", "shelter-kitchen-first"))
        .contains(
            "version   of shelter-kitchen, which stands for it", "story     shelter-schools:");
    assertThat(read("show", "shelter-kitchen"))
        .contains("1 other version\n", "shelter-kitchen-first");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThat(read("show", "museum-hall"))
        .contains("source    (no source)\n", "date      (no date)\n")
        .contains("cluster   none: ", "story     none\n");
    assertThat(read("show", "mosaic-english"))
        .contains("topics    none: not in Arabic", "terms     none: not in Arabic");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a part of an id, rate-ag, rate-agency",
    "a part of an id in capitals, RATE-AGENCY, rate-agency",
    "a part of a title, نصف نقطة مئوية, rate-agency",
    "a part of a title in another spelling, يرفع سعر الفائده نصف نقطه, rate-agency"
  })
  void aPartIsEnoughWhereItIsTheOnlyOne(String rule, String written, String id) {
    assertThat(read("show", written)).contains("id        " + id + "\n");
  }

  @Test
  void whereSeveralAreMeantTheyAreOffered() {
    Ended ended = execute("show", SampleRun.output(), "سعر الفائدة");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith(
            "naskh: «سعر الفائدة» is in the id or title of 2 articles: name one by its id:\n")
        .contains("\n  rate-agency  dhifaf  2024-03-20 10:15 UTC  البنك المركزي")
        .contains("\n  rate-tail-fair  marsa  ");
  }

  @Test
  void whereNoneIsMeantTheNearestAreOffered() {
    Ended ended = execute("show", SampleRun.output(), "cup-final-agensy");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines().toList().get(0))
        .isEqualTo(
            "naskh: no article has «cup-final-agensy» for its id, or in its id or title; nearest to"
                + " it:");
    assertThat(ended.err().lines().toList().get(1)).startsWith("  cup-final-agency  dhifaf  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "/", "<script>alert(1)</script>", "*", "", "\u202Eabc"})
  void anIdThatLooksLikeAPathOrHoldsSignsIsOnlyText(String id) {
    Ended ended = execute("show", SampleRun.output(), id);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("naskh: no article has «").doesNotContain("\u202E", "at ");
  }

  // top

  @Test
  void theLargestComeFirst() {
    assertThat(read("top").lines())
        .containsSubsequence("clusters, by articles", "stories, by reports", "topics, by articles")
        .anyMatch(line -> line.matches(" +4  4 sources  from .*  rate-agency  .*"))
        .anyMatch(line -> line.matches(" +3  6 articles  5 sources  from .*  rate-agency  .*"))
        .anyMatch(line -> line.matches(" +3  4 copies  .*  dhifaf  .*  rate-agency  .*"));
    assertThat(read("top", "clusters", "--limit", "1").lines()).hasSize(2);
  }

  @Test
  void aSectionIsNarrowedByTimeSourceAndTopic() {
    assertThat(read("top", "clusters", "--since", "2024-04-02").lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.contains("flood-agency"))
        .anyMatch(line -> line.contains("mosaic-agency"));
    assertThat(read("top", "clusters", "--source", "mina").lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.contains("rate-agency"))
        .anyMatch(line -> line.contains("flood-agency"));
    String topic =
        table(Table.STORIES)
            .where("story_id = 'flood-agency'")
            .select("topic_id")
            .first()
            .getString(0);
    assertThat(read("top", "stories", "--topic", topic).lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.contains("flood-agency"))
        .anyMatch(line -> line.contains("shelter-schools"));
    assertThat(read("top", "clusters", "--topic", topic).lines().skip(1)).hasSize(1);
    assertThat(read("top", "articles", "--source", "nobody").lines()).hasSize(1);
    assertThat(read("top", "topics", "--source", "mina", "--since", "2024-04-01").lines().skip(1))
        .filteredOn(line -> !line.startsWith("       0"))
        .hasSize(1);
  }

  @Test
  void jsonHoldsTheColumnsOfTheTables() throws IOException {
    JsonNode top = new ObjectMapper().readTree(read("top", "clusters", "articles", "--json"));
    JsonNode cluster = top.path("clusters").path(0);
    assertThat(cluster.path("cluster_id").asText()).isEqualTo("rate-agency");
    assertThat(cluster.path("size").asInt()).isEqualTo(4);
    assertThat(cluster.path("sources")).hasSize(4);
    assertThat(cluster.path("last_published_at").asText()).isEqualTo("2024-03-20T19:00:00Z");
    assertThat(top.path("articles").path(0).path("copies").asInt()).isEqualTo(4);
  }

  @Test
  void csvIsForSpreadsheets() throws IOException {
    Column title =
        when(col("cluster_id").equalTo("rate-agency"), lit("=cmd|'/C calc'!A0"))
            .when(col("cluster_id").equalTo("flood-agency"), lit("\t+1"))
            .otherwise(col("title"));
    ChangedOutput output =
        changed().with(Table.COPY_CLUSTERS, table(Table.COPY_CLUSTERS).withColumn("title", title));
    assertThat(readOf(output.place(), "top", "clusters", "--csv"))
        .startsWith("\uFEFFcluster_id,title,size,sources,first_published_at,last_published_at\r\n")
        .contains(
            "rate-agency,'=cmd|'/C calc'!A0,4,dhifaf; marsa; mina; rabia,2024-03-20 00:00:00,")
        .contains("flood-agency,'\t+1,2,")
        .contains("cup-final-agency,المرفأ يحرز كأس الساحل بعد فوزه على السنديان,3,");
    Ended ended = execute("top", SampleRun.output(), "--csv");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("naskh: --csv: want one SECTION\n");
  }

  @Test
  void passagesAndSourcesAreListedWhereTheirTablesAre() throws IOException {
    ChangedOutput output =
        changed()
            .with(
                "passages",
                SparkTest.session()
                    .sql(
                        """
                        select 'p1' passage_id, 'نص' text, 14 tokens, 3L article_count,
                          2L source_count, 'rate-agency' first_article_id,
                          timestamp'2024-03-20 10:15:00' first_published_at,
                          timestamp'2024-03-21 00:00:00' last_published_at, true is_quote,
                          array(named_struct('article_id', 'rate-short', 'begin', 0, 'end', 5))
                            holders
                        """))
            .with(
                "sources",
                SparkTest.session()
                    .sql(
                        """
                        select 'mina' source, string(null) owner, 4L articles, 3L originals,
                          2L copied_from_others, 1L copied_by_others, 1L first_to_report,
                          5400L median_delay_seconds, 0.25D agency_share, 0D boilerplate_share
                        union all
                        select string(null), null, 3L, 3L, 0L, 0L, 0L, null, 0D, 0D
                        """));
    assertThat(readOf(output.place(), "top", "passages", "--source", "mina"))
        .isEqualTo(
            "passages, by sources that hold them\n"
                + "       2  3 articles  14 tokens, a quotation  from 2024-03-20 10:15 UTC"
                + "  rate-agency  نص\n");
    assertThat(readOf(output.place(), "top", "passages", "--source", "rabia"))
        .isEqualTo("passages, by sources that hold them: none\n");
    assertThat(readOf(output.place(), "top", "sources"))
        .isEqualTo(
            "sources, by articles that others copied\n"
                + "       1  of 4 articles  2 copied from others after 1 h 30 min (median)"
                + "  first to report 1 story  mina\n");
    assertThat(readOf(output.place(), "top", "sources", "--csv"))
        .contains("\r\nmina,,4,3,2,1,1,5400,0.25,0.0\r\n");
    assertThat(execute("top", output.place(), "sources", "--since", "2024-01-01").err())
        .isEqualTo(
            "naskh: output "
                + output.place()
                + ": sources: counted over all articles: ask without --since, --topic and --batch\n");
    assertThat(readOf(output.place(), "top", "--since", "2024-01-01"))
        .contains("that others copied: counted over all articles: ask without", "clusters, by");
  }

  @Test
  void ofTheLastBatchFirstWhatChangedIsTold() throws IOException {
    String output = changed().withBatch().place();
    assertThat(readOf(output, "top", "--batch", "last"))
        .startsWith(
            """
            changes, by articles that came
                   2  joined cluster  mina and 1 other  1 h 30 min later than dhifaf  rate-mina  آخر
                   1  new story  mina  the first  new  جديد
            clusters, by articles
            """)
        .contains("sources, by articles that others copied: counted over all articles");
    assertThat(readOf(output, "top", "changes", "--source", "rabia", "--since", "2024-03-20"))
        .isEqualTo(
            """
            changes, by articles that came
                   1  joined cluster  rabia  2 h later than dhifaf  rate-short  عنوان
            """);
    assertThat(readOf(output, "top", "changes", "--since", "2025-01-01"))
        .isEqualTo("changes, by articles that came: none\n");
    assertThat(readOf(output, "top", "changes", "--batch", "2", "--limit", "1", "--csv"))
        .isEqualTo(
            "\uFEFFkind,group_id,articles,sources,article_id,source,title,earlier_id,"
                + "earlier_source,lag_seconds\r\n"
                + "JOINED_CLUSTER,rate-agency,2,mina; rabia,rate-mina,mina,آخر,rate-agency,dhifaf,"
                + "5400\r\n");
    JsonNode json = new ObjectMapper().readTree(readOf(output, "top", "--batch", "last", "--json"));
    assertThat(json.path("changes").path(1).path("earlier_id").isNull()).isTrue();
    assertThat(json.has("sources")).isFalse();
    assertThat(readOf(output, "top")).startsWith("clusters, by articles\n");
  }

  @Test
  void aBatchHasWhatItsArticlesAreIn() throws IOException {
    String output = changed().withBatch().place();
    assertThat(readOf(output, "top", "clusters", "--batch", "2").lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.contains("rate-agency"))
        .anyMatch(line -> line.contains("flood-agency"));
    assertThat(readOf(output, "top", "clusters", "--batch", "1").lines().count())
        .isEqualTo(readOf(output, "top", "clusters").lines().count());
    assertThat(readOf(output, "top", "articles", "--batch", "2").lines().skip(1).map(String::strip))
        .isNotEmpty()
        .hasSizeLessThan((int) readOf(output, "top", "articles").lines().count() - 1);
    assertThat(readOf(output, "top", "topics", "--batch", "2"))
        .isNotEqualTo(readOf(output, "top", "topics"));
    assertThat(execute("top", output, "changes", "--batch", "1").err())
        .endsWith(": changes: kept of the last batch only, which is 2\n");
    assertThat(execute("top", output, "--batch", "7").err())
        .isEqualTo(
            "naskh: batch 7: output "
                + output
                + " has no such one; want a number from 1 to 2, or last for it\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          top OUT flies           | flies
          top OUT --since soon    | 'soon' is no time
          top OUT --topic nope    | topic nope: no such id or label; there are: topic-001
          top OUT --batch 2       | has no such one; want 1, the only one, or last for it
          top OUT --batch soon    | batch soon: output
          top OUT --limit 0       | '0': want a whole number, 1 or more
          top OUT --json --csv    | mutually exclusive
          show OUT                | missing: want ID
          explain OUT rate-agency | missing: want B
          show OUT x --limit many | 'many': want a whole number, 1 or more
          """)
  void wrongUseIsToldByName(String arguments, String message) {
    Ended ended = execute(arguments.replace("OUT", SampleRun.output()).split(" +", -1));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("naskh: ").contains(message);
  }

  // explain

  @Test
  void aCopyIsExplainedInWords() {
    assertThat(read("explain", "rate-short", "rate-agency"))
        .startsWith("earlier  rate-agency  dhifaf  2024-03-20 10:15 UTC  ")
        .contains("\nlater    rate-short  mina  ")
        .contains(
            "\nCONTAINED copy: half of one of them, and 40 tokens at least, stand in the other.")
        .contains("They share 55 tokens in 1 passage: 39 % of the earlier one, 100 % of the later")
        .contains("dhifaf was first (2024-03-20 10:15 UTC); mina came 8 h 45 min later")
        .contains(
            "Cluster: both are in rate-agency, 4 articles.\n", "Story: both are in rate-agency: ")
        .contains("Topic: both are in topic-")
        .containsPattern(
            "Passage 1: 55 words identical of 55 and 55; 9\\d % of them distinct; mean IDF \\d")
        .contains("  both     قرر البنك المركزي");
  }

  @Test
  void wordsThatDifferAreMarked() {
    assertThat(read("explain", "cup-final-agency", "cup-final-near"))
        .contains("NEAR copy", "ألف [متفرج]. ", "ألف [مشجع]. ", "الصغيرة [حسمت اللقاء]");
    assertThat(read("explain", "flood-agency", "flood-respelled"))
        .contains("EXACT copy", "العرعار ~3~ بوابات", "العرعار ~٣~ بوابات");
    assertThat(read("explain", "mosaic-agency", "mosaic-near")).contains("{+");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate-agency     | rate-agency           | Both are one article.
          shelter-kitchen | shelter-kitchen-first | Both are versions of one article: one source and URL
          cup-final-exact | cup-final-near        | Both are copies of one report, cup-final-agency, and in its cluster.
          rate-update     | rate-short            | Both hold text of an earlier article, rate-agency, and each has a row to it.
          rate-agency     | museum-hall           | No copy: they share no run of 5 tokens.
          mosaic-agency   | mosaic-english        | No copy: they are in different languages (ar and en)
          """)
  void whyTheTwoHaveNoRowIsSaid(String a, String b, String why) {
    assertThat(read("explain", a, b)).contains(why);
  }

  private static Column textOf(String id, String text) {
    return when(col("article_id").equalTo(id), lit(text)).otherwise(col("text"));
  }

  private static final String WORDS =
      "قالت الهيئة في بيان نشرته مساء أمس إن الأشغال في الجسر تنتهي قبل نهاية الشهر المقبل";

  @Test
  void runsBelowAPassageFurnitureAndFormulasAreNoCopies() throws IOException {
    Dataset<Row> articles =
        table(Table.ARTICLES)
            .withColumn("text", textOf("museum-hall", WORDS))
            .withColumn("text", textOf("mosaic-english", "Foreword. " + WORDS));
    ChangedOutput output = changed().with(Table.ARTICLES, articles);
    assertThat(readOf(output.place(), "explain", "museum-hall", "mosaic-english"))
        .contains(
            "No copy: they share 16 tokens in runs of 5 or more, the longest of 16; a passage is");

    output.with(Table.ARTICLES, articles.withColumn("boilerplate", parts("FURNITURE")));
    assertThat(readOf(output.place(), "explain", "museum-hall", "mosaic-english"))
        .contains("No copy: all that they share is furniture");

    String passage = WORDS + " " + WORDS.replace("ال", "") + " " + WORDS.replace("ا", "و");
    output.with(
        Table.ARTICLES,
        articles
            .withColumn("text", textOf("museum-hall", passage))
            .withColumn("text", textOf("mosaic-english", passage))
            .withColumn("boilerplate", parts("FORMULA")));
    assertThat(readOf(output.place(), "explain", "museum-hall", "mosaic-english"))
        .contains(
            "No copy: what they share, 48 tokens, is the frame of a formula",
            ", the frame of a formula: ");
  }

  /** The whole text is boilerplate. */
  private static Column parts(String kind) {
    return expr("array(named_struct('begin', 0, 'end', length(text), 'kind', '" + kind + "'))");
  }

  private static final String HOSTILE =
      "<script>alert('1')</script> & <img src=x onerror=alert(2)> \u202Eمقلوب\u202C \u001B[31m\n";

  @Test
  void aPageHoldsBothSideBySideAndRunsNothing() throws IOException {
    Column title =
        when(col("article_id").equalTo("rate-agency"), lit(HOSTILE)).otherwise(col("title"));
    Column url =
        when(col("article_id").equalTo("rate-agency"), lit("javascript:alert(1)"))
            .otherwise(col("url"));
    Dataset<Row> articles = table(Table.ARTICLES).withColumn("title", title).withColumn("url", url);
    ChangedOutput output = changed().with(Table.ARTICLES, articles);
    Path page = folder.resolve("pair.html");
    assertThat(
            readOf(
                output.place(), "explain", "rate-agency", "rate-short", "--html", page.toString()))
        .isEqualTo("page     " + page + "\n");
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &lt;img")
        .contains("id=\"earlier-1\"", "id=\"later-1\"", "href=\"#later-1\"", "dir=\"rtl\"")
        .contains("CONTAINED copy", "width=device-width")
        .doesNotContain("<script", "<img", "\u202E", "\u001B", "javascript:", "http://", "src=\"");
    // A page of ours is written again.
    readOf(output.place(), "explain", "rate-agency", "rate-short", "--html", page.toString());
  }

  @Test
  void aMegabyteInOneLineIsReadAndExplained() throws IOException {
    String line = (WORDS + " ").repeat(13_000);
    Dataset<Row> articles =
        table(Table.ARTICLES)
            .withColumn("text", textOf("museum-hall", HOSTILE + line))
            .withColumn("text", textOf("mosaic-english", line));
    ChangedOutput output = changed().with(Table.ARTICLES, articles);
    assertThat(readOf(output.place(), "show", "museum-hall")).contains("tokens, no boilerplate");
    assertThat(readOf(output.place(), "explain", "museum-hall", "mosaic-english"))
        .contains("Passage 1: 208,000 words identical")
        .doesNotContain("\u001B", "\u202E");
  }

  @Test
  void aPlaceThatHoldsSomethingElseIsLeftAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("mine.html"), "<p>mine</p>");
    Ended ended =
        execute(
            "explain", SampleRun.output(), "rate-agency", "rate-short", "--html", other.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "naskh: --html "
                + other
                + ": is there, and no page of naskh explain; name another file\n");
    assertThat(other).hasContent("<p>mine</p>");
    String inside = SampleRun.output() + "/articles/page.html";
    assertThat(
            execute("explain", SampleRun.output(), "rate-agency", "rate-short", "--html", inside)
                .err())
        .isEqualTo("naskh: --html " + inside + ": lies in the output; name a file elsewhere\n");
    assertThat(
            execute(
                    "explain",
                    SampleRun.output(),
                    "rate-agency",
                    "rate-short",
                    "--html",
                    folder.resolve("none/page.html").toString())
                .err())
        .startsWith("naskh: --html ")
        .contains("cannot be written")
        .hasLineCount(1);
  }

  // outputs that lack something

  @Test
  void ofARunThatEndedEarlyTheRestIsNotKnown() throws IOException {
    ChangedOutput output =
        changed().withRun(run -> ((ObjectNode) run.path("options")).put("until", "COPIES"));
    assertThat(readOf(output.place(), "show", "rate-agency"))
        .contains("copied by 4 later articles")
        .contains("story     not known: the run ended with --until copies\n")
        .contains("topics    not known: ", "terms     not known: ");
    assertThat(readOf(output.place(), "explain", "rate-agency", "rate-short"))
        .contains("CONTAINED copy")
        .doesNotContain("Story: ", "Topic: ");
    assertThat(readOf(output.place(), "top"))
        .contains("clusters, by articles\n")
        .contains("stories, by reports: not known: the run ended with --until copies\n");
    Ended ended = execute("top", output.place(), "stories");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "naskh: output "
                + output.place()
                + ": stories: not known: the run ended with --until copies\n");
    output.withRun(run -> ((ObjectNode) run.path("options")).put("until", "CORPUS"));
    assertThat(readOf(output.place(), "show", "rate-agency")).contains("copies    not known: ");
    assertThat(readOf(output.place(), "explain", "cup-final-agency", "cup-final-near"))
        .contains("NEAR copy");
  }

  @Test
  void oneArticleWithoutDateAndSourceIsAnOutput() throws IOException {
    Dataset<Row> one = table(Table.ARTICLES).where("article_id = 'museum-hall'");
    ChangedOutput output = changed().with(Table.ARTICLES, one);
    for (Table table : Table.values()) {
      if (table != Table.ARTICLES) {
        output.with(table, table(table).where("false"));
      }
    }
    assertThat(readOf(output.place(), "show", "museum")).contains("(no date)", "(no source)");
    assertThat(readOf(output.place(), "top")).contains("clusters, by articles: none\n");
    assertThat(readOf(output.place(), "top", "--json")).contains("\"clusters\" : [ ]");
    assertThat(readOf(output.place(), "top", "clusters", "--csv")).isEqualTo("\uFEFF");
    assertThat(readOf(output.place(), "explain", "museum", "museum")).contains("one article.");
    Path page = folder.resolve("one.html");
    readOf(output.place(), "explain", "museum", "museum", "--html", page.toString());
    assertThat(page).content().contains("Both are one article.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show OUT rate-agency", "top OUT", "explain OUT rate-agency rate-short"})
  void whatIsNoOutputIsOneLine(String command) {
    Ended ended = execute(command.replace("OUT", folder.toString()).split(" ", -1));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("naskh: output " + folder + ": is no output of Naskh: want a folder")
        .hasLineCount(1);
  }

  /** They are over in a second, of which Spark would take several. */
  @Test
  void sparkIsNotStarted() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    Ended ended =
        NaskhProcess.start(
                folder,
                environment -> environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log),
                "explain",
                SampleRun.output(),
                "rate-agency",
                "rate-short")
            .end();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("CONTAINED copy");
    assertThat(log)
        .content()
        .contains("naskh.show.OutputTables ")
        .doesNotContain(
            "org.apache.spark.SparkContext ", "org.apache.spark.sql.", "scala.collection");
  }
}

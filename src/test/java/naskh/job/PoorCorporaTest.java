package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import naskh.Full;
import naskh.SparkTest;
import naskh.tables.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample articles as they would come from a corpus that tells less of them. */
class PoorCorporaTest {
  private static final TreeSet<String> FLOOD =
      new TreeSet<>(Set.of("flood-agency", "flood-report", "flood-respelled"));

  /** Those that are copies of each other. */
  private static final TreeSet<String> FLOOD_COPIES =
      new TreeSet<>(Set.of("flood-agency", "flood-respelled"));

  /** With the next step of the affair, which only time tells from the flood. */
  private static final TreeSet<String> FLOOD_AND_AFTER =
      new TreeSet<>(Set.of("dam-plan", "flood-agency", "flood-report", "flood-respelled"));

  @TempDir static Path folder;

  private static Dataset<Row> samples;

  @BeforeAll
  static void read() {
    samples =
        Table.ARTICLES
            .read(SparkTest.session(), SampleRun.output())
            .select(
                col("article_id").as("id"),
                col("source"),
                col("url"),
                col("title"),
                date_format(col("published_at"), "yyyy-MM-dd'T'HH:mm:ss'Z'").as("published"),
                col("text"))
            .cache();
  }

  /** What a run on the changed samples has; stories as sets of ids. */
  private record Outcome(
      String output,
      Map<String, Long> warnings,
      List<TreeSet<String>> stories,
      long articles,
      long topics) {
    List<TreeSet<String>> ofFlood() {
      return stories.stream()
          .filter(story -> story.stream().anyMatch(id -> id.startsWith("flood")))
          .toList();
    }
  }

  private static Outcome run(String name, UnaryOperator<Dataset<Row>> change) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name)).resolve("news.jsonl");
    Files.write(input, change.apply(samples).toJSON().collectAsList());
    String output = folder.resolve(name + " out").toString();
    Results results =
        NewsJob.run(
            SparkTest.session(),
            JobOptions.defaults(List.of(input.toString()), output),
            Progress.silent());
    Map<String, TreeSet<String>> stories = new TreeMap<>();
    Table.STORY_MEMBERS
        .read(SparkTest.session(), output)
        .collectAsList()
        .forEach(
            row ->
                stories
                    .computeIfAbsent(row.getAs("story_id"), id -> new TreeSet<>())
                    .add(row.getAs("article_id")));
    Map<String, Long> tables = results.manifest().tables();
    return new Outcome(
        output,
        warnings(results.manifest()),
        List.copyOf(stories.values()),
        tables.get("articles"),
        tables.get("topics"));
  }

  private static Map<String, Long> warnings(Manifest manifest) {
    return manifest.warnings().stream()
        .collect(Collectors.toMap(Manifest.WarningCount::warning, Manifest.WarningCount::count));
  }

  @Test
  @Full
  void withoutDatesOnlyReportsThatAreVeryAlikeAreAStory() throws IOException {
    Outcome outcome = run("no dates", articles -> articles.drop("published"));

    assertThat(outcome.warnings).containsEntry("NO_DATE", outcome.articles);
    assertThat(outcome.ofFlood()).containsExactly(FLOOD_COPIES);
    assertThat(outcome.topics).isEqualTo(4);
  }

  @Test
  @Full
  void allOfOneDate() throws IOException {
    Outcome outcome =
        run("one date", articles -> articles.withColumn("published", lit("2024-04-05T08:00:00Z")));

    assertThat(outcome.warnings)
        .containsEntry("SAME_DATE", outcome.articles)
        .doesNotContainKey("NO_DATE");
    assertThat(outcome.ofFlood()).containsExactly(FLOOD_AND_AFTER);
  }

  /** Articles eight years apart: what is no copy of another cannot be of one event. */
  @Test
  @Full
  void yearsApart() throws IOException {
    Dataset<Row> ordered =
        samples.withColumn("nth", row_number().over(Window.orderBy("id")).minus(1));
    Column year = format_string("%04d", pmod(col("nth"), lit(15)).multiply(8).plus(1904));
    Outcome outcome =
        run(
            "years",
            articles ->
                ordered.withColumn("published", concat(year, lit("-04-05T08:00:00Z"))).drop("nth"));

    assertThat(outcome.warnings).doesNotContainKeys("NO_DATE", "DATE_UNREADABLE");
    assertThat(outcome.ofFlood())
        .containsExactly(new TreeSet<>(Set.of("flood-agency", "flood-respelled")));
    Row first =
        Table.ARTICLES
            .read(SparkTest.session(), outcome.output)
            .orderBy("published_at", "article_id")
            .first();
    assertThat(first.<Timestamp>getAs("published_at").toInstant())
        .isEqualTo(Instant.parse("1904-04-05T08:00:00Z"));
  }

  @Test
  @Full
  void ofOneSource() throws IOException {
    Outcome outcome =
        run("one source", articles -> articles.withColumn("source", lit("s")).drop("url"));

    assertThat(outcome.warnings).doesNotContainKey("NO_SOURCE");
    assertThat(outcome.ofFlood()).containsExactly(FLOOD);
  }

  @Test
  @Full
  void withoutSources() throws IOException {
    Outcome outcome = run("no source", articles -> articles.drop("source", "url"));

    assertThat(outcome.warnings).containsEntry("NO_SOURCE", outcome.articles);
    assertThat(outcome.ofFlood()).containsExactly(FLOOD);
  }

  @Test
  @Full
  void withoutTitles() throws IOException {
    Outcome outcome = run("no titles", articles -> articles.drop("title"));

    assertThat(outcome.warnings).containsEntry("NO_TITLE", outcome.articles);
    assertThat(outcome.ofFlood()).containsExactly(FLOOD_COPIES);
  }

  @Test
  @Full
  void oneTitleOverAllTellsNothing() throws IOException {
    Outcome outcome =
        run("one title", articles -> articles.withColumn("title", lit("آخر الأخبار")));

    assertThat(outcome.ofFlood()).containsExactly(FLOOD);
    assertThat(outcome.stories).hasSizeLessThan(7);
  }

  @Test
  @Full
  void tenArticles() throws IOException {
    Outcome outcome = run("ten", articles -> articles.orderBy("id").limit(10));

    assertThat(outcome.warnings).containsKey("FEW_ARTICLES");
    assertThat(outcome.ofFlood()).containsExactly(FLOOD);
    assertThat(outcome.topics).isEqualTo(1);
  }

  @Test
  void anArticleInAnotherLanguageIsCounted() {
    assertThat(warnings(SampleRun.manifest())).containsEntry("NOT_ARABIC", 1L);
  }
}

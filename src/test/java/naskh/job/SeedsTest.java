package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import naskh.SparkTest;
import naskh.read.FileCounts;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * What {@code seeds/README.md} says that a correct run finds, read off the tables of a real run.
 */
class SeedsTest {
  private final String output = SampleRun.output();
  private final Manifest manifest = SampleRun.manifest();

  private Dataset<Row> table(Table table) {
    return table.read(SparkTest.session(), output);
  }

  private List<Row> rows(Table table, String... expressions) {
    return table(table).selectExpr(expressions).collectAsList();
  }

  @Test
  void allArticlesAreAcceptedAndBrokenRecordsRefused() {
    assertThat(table(Table.ARTICLES).count()).isEqualTo(26);
    assertThat(rows(Table.REJECTS, "input_file", "position", "reason"))
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "[barid-broken.jsonl,2,MALFORMED]",
            "[barid-broken.jsonl,3,EMPTY_TEXT]",
            "[barid-broken.jsonl,5,DUPLICATE]");
  }

  @Test
  void acceptedAndRejectedAreAllThatWasRead() {
    Map<String, Long> read = manifest.stages().get(0).out();
    assertThat(read).containsEntry("records", 29L);
    assertThat(table(Table.ARTICLES).count() + table(Table.REJECTS).count()).isEqualTo(29);
  }

  @Test
  void eachFileAccountsForItself() {
    assertThat(manifest.files()).hasSize(9).allMatch(file -> file.files() == 1);
    assertThat(manifest.files())
        .filteredOn(file -> file.file().equals("barid-broken.jsonl"))
        .containsExactly(new FileCounts("barid-broken.jsonl", 1, "json-lines", 5, 2, 3));
    assertThat(manifest.files().stream().mapToLong(FileCounts::accepted).sum()).isEqualTo(26);
    assertThat(manifest.files().stream().mapToLong(FileCounts::rejected).sum()).isEqualTo(3);
  }

  @Test
  void aWarningShowsAValueAndWhereItStands() {
    assertThat(manifest.warnings())
        .filteredOn(warning -> warning.warning().equals("DATE_UNREADABLE"))
        .extracting(Manifest.WarningCount::example)
        .containsExactly(
            new Manifest.Example("2024-02-31T18:00:00+03:00", "barid-broken.jsonl", 4L));
  }

  @Test
  void anImpossibleDateIsNullAndAWarning() {
    assertThat(rows(Table.ARTICLES, "article_id", "published_at"))
        .filteredOn(row -> row.getString(0).equals("women-league-draw"))
        .allMatch(row -> row.isNullAt(1))
        .hasSize(1);
    assertThat(manifest.warnings())
        .extracting(Manifest.WarningCount::warning)
        .contains("DATE_UNREADABLE");
  }

  @Test
  void aLaterVersionStandsWithTheEarliestDate() {
    assertThat(
            rows(
                Table.ARTICLES.read(SparkTest.session(), output).where("version_of is not null"),
                "article_id",
                "version_of",
                "canonical_id"))
        .containsExactly("[shelter-kitchen-first,shelter-kitchen,shelter-kitchen]");
    assertThat(
            rows(
                table(Table.ARTICLES).where("article_id = 'shelter-kitchen'"),
                "cast(published_at as string)"))
        .containsExactly("[2024-04-03 13:20:00]");
  }

  private List<String> rows(Dataset<Row> table, String... expressions) {
    return table.selectExpr(expressions).collectAsList().stream().map(Row::toString).toList();
  }

  @Test
  void copiesAreLinkedToTheEarliestHolder() {
    assertThat(rows(table(Table.COPIES), "earlier_id", "later_id", "kind", "lag_seconds"))
        .containsExactlyInAnyOrder(
            "[cup-final-agency,cup-final-exact,EXACT,5100]",
            "[cup-final-agency,cup-final-near,NEAR,null]",
            "[flood-agency,flood-respelled,EXACT,34200]",
            "[mosaic-agency,mosaic-near,NEAR," + mosaicLag() + "]",
            "[rate-agency,rate-tail-fair,CONTAINED,9300]",
            "[rate-agency,rate-update,CONTAINED,22500]",
            "[rate-agency,rate-short,CONTAINED,31500]",
            "[rate-agency,rate-tail-ferry,CONTAINED,null]");
  }

  private Object mosaicLag() {
    Map<String, Long> seconds = new HashMap<>();
    rows(Table.ARTICLES, "article_id", "unix_timestamp(published_at)")
        .forEach(row -> seconds.put(row.getString(0), row.isNullAt(1) ? null : row.getLong(1)));
    return seconds.get("mosaic-near") - seconds.get("mosaic-agency");
  }

  @Test
  void jaccardsAreThoseOfTheWords() {
    Map<String, Double> jaccards = new HashMap<>();
    rows(Table.COPIES, "later_id", "jaccard")
        .forEach(row -> jaccards.put(row.getString(0), row.getDouble(1)));
    assertThat(jaccards.get("cup-final-exact")).isEqualTo(1.0);
    assertThat(jaccards.get("cup-final-near")).isCloseTo(0.788, within(0.001));
    assertThat(jaccards.get("mosaic-near")).isCloseTo(0.831, within(0.001));
  }

  @Test
  void spansPointAtTheSameWordsInBothTexts() {
    Map<String, String> texts = new HashMap<>();
    rows(Table.ARTICLES, "article_id", "text")
        .forEach(row -> texts.put(row.getString(0), row.getString(1)));
    List<Row> copies = rows(Table.COPIES, "earlier_id", "later_id", "spans");
    assertThat(copies).isNotEmpty();
    for (Row copy : copies) {
      for (Row span : copy.<Row>getList(2)) {
        String earlier = texts.get(copy.getString(0)).substring(span.getInt(0), span.getInt(1));
        String later = texts.get(copy.getString(1)).substring(span.getInt(2), span.getInt(3));
        assertThat(firstWord(later)).isEqualTo(firstWord(earlier));
      }
    }
  }

  private static String firstWord(String text) {
    return naskh.text.Tokenizer.tokens(text).get(0);
  }

  @Test
  void theSharesOfACopyAreThoseOfItsReadme() {
    Map<String, List<Double>> shares = new HashMap<>();
    table(Table.COPIES)
        .where("earlier_id = 'rate-agency'")
        .selectExpr("later_id", "round(coverage_earlier, 2)", "round(coverage_later, 2)")
        .collectAsList()
        .forEach(row -> shares.put(row.getString(0), List.of(row.getDouble(1), row.getDouble(2))));
    assertThat(shares.get("rate-tail-fair")).isEqualTo(List.of(1.0, 0.59));
    assertThat(shares.get("rate-tail-ferry")).isEqualTo(List.of(1.0, 0.59));
    assertThat(shares.get("rate-update")).isEqualTo(List.of(1.0, 0.59));
    assertThat(shares.get("rate-short")).isEqualTo(List.of(0.39, 1.0));
  }

  @Test
  void clustersHoldTheCopiesOfOneReport() {
    assertThat(groups(Table.COPY_MEMBERS, "cluster_id"))
        .isEqualTo(
            Map.of(
                "cup-final-agency",
                Set.of("cup-final-agency", "cup-final-exact", "cup-final-near"),
                "flood-agency",
                Set.of("flood-agency", "flood-respelled"),
                "mosaic-agency",
                Set.of("mosaic-agency", "mosaic-near"),
                "rate-agency",
                Set.of("rate-agency", "rate-tail-fair", "rate-tail-ferry", "rate-short")));
    assertThat(rows(table(Table.COPY_CLUSTERS), "cluster_id", "size", "size(sources)"))
        .contains("[cup-final-agency,3,3]");
  }

  @Test
  void theReportsOfOneEventAreOneStory() {
    assertThat(groups(Table.STORY_MEMBERS, "story_id"))
        .isEqualTo(
            Map.of(
                "cup-final-agency",
                Set.of("cup-final-agency", "cup-final-exact", "cup-final-near", "cup-final-report"),
                "rate-agency",
                Set.of(
                    "rate-agency",
                    "rate-tail-fair",
                    "rate-tail-ferry",
                    "rate-update",
                    "rate-short",
                    "rate-report"),
                "flood-agency",
                Set.of("flood-agency", "flood-respelled", "flood-report"),
                "shelter-schools",
                Set.of("shelter-schools", "shelter-kitchen"),
                "mosaic-agency",
                Set.of("mosaic-agency", "mosaic-near", "mosaic-report")));
    assertThat(rows(table(Table.STORIES), "story_id", "size", "report_count"))
        .contains("[cup-final-agency,4,2]", "[rate-agency,6,3]", "[flood-agency,3,2]");
  }

  @Test
  void theFourThemesAreTheTopics() {
    Map<String, Set<String>> found = groups(Table.ARTICLE_TOPICS, "topic_id");
    assertThat(table(Table.TOPICS).count()).isEqualTo(4);
    assertThat(found.values())
        .containsExactlyInAnyOrder(
            Set.of(
                "cup-final-agency",
                "cup-final-exact",
                "cup-final-near",
                "cup-final-report",
                "cup-parade",
                "women-league-draw"),
            Set.of(
                "rate-markets",
                "rate-agency",
                "rate-tail-fair",
                "rate-tail-ferry",
                "rate-update",
                "rate-short",
                "rate-report"),
            Set.of(
                "flood-agency",
                "flood-respelled",
                "flood-report",
                "shelter-schools",
                "shelter-kitchen",
                "dam-plan"),
            Set.of(
                "mosaic-agency",
                "mosaic-near",
                "mosaic-report",
                "museum-hall",
                "khan-restoration"));
  }

  @Test
  void distributionsSumToOne() {
    assertThat(
            rows(
                Table.ARTICLE_TOPICS,
                "aggregate(distribution.weight, cast(0 as double), (a, b) -> a + b)"))
        .hasSize(24)
        .allSatisfy(row -> assertThat(row.getDouble(0)).isCloseTo(1, within(1e-9)));
  }

  @Test
  void everyArabicCanonicalHasTermsAsPeopleWriteThem() {
    assertThat(table(Table.TERMS).count()).isEqualTo(17);
    Map<String, String> texts = new HashMap<>();
    rows(Table.ARTICLES, "article_id", "text")
        .forEach(row -> texts.put(row.getString(0), row.getString(1)));
    String all = String.join(" ", texts.values());
    assertThat(rows(Table.TERMS, "explode(terms.surface)"))
        .allSatisfy(row -> assertThat(all).contains(row.getString(0)));
  }

  @Test
  void anEnglishArticleHasNeitherTermsNorTopics() {
    assertThat(rows(table(Table.ARTICLES).where("language = 'en'"), "article_id"))
        .containsExactly("[mosaic-english]");
  }

  @Test
  void boilerplateIsThereAndEmpty() {
    assertThat(table(Table.BOILERPLATE).count()).isZero();
  }

  private Map<String, Set<String>> groups(Table table, String key) {
    Map<String, Set<String>> groups = new TreeMap<>();
    rows(table, key, "article_id")
        .forEach(
            row ->
                groups
                    .computeIfAbsent(row.getString(0), any -> new TreeSet<>())
                    .add(row.getString(1)));
    return groups;
  }
}

package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.show.ChangedOutput;
import naskh.show.FindJson;
import naskh.show.OutputTables;
import naskh.show.TextSearch;
import naskh.show.report.Language;
import naskh.show.report.Report;
import naskh.tables.Table;
import naskh.text.Letters;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of the samples are removed: what is left of the output, and what is not. */
class RemovalTest {
  /**
   * Two canonicals, of which one is the first of its story; a member; an article of which there is
   * a version; one of which there was a duplicate; two of which warnings tell, one by its file.
   */
  private static final Set<String> NAMED =
      Set.of(
          "rate-agency",
          "flood-agency",
          "mosaic-near",
          "shelter-kitchen",
          "dam-plan",
          "women-league-draw",
          "khan-restoration");

  private static final Set<String> GONE =
      Stream.concat(NAMED.stream(), Stream.of("shelter-kitchen-first"))
          .collect(Collectors.toUnmodifiableSet());

  /** Here the id of an article that is gone may stand for a group. */
  private static final Set<String> BARE = Set.of("cluster_id", "story_id", "passage_id");

  private static final Configuration HADOOP = new Configuration();

  @TempDir static Path folder;
  private static String output;
  private static Removal.Removed removed;

  @BeforeAll
  static void remove() throws IOException {
    output = new ChangedOutput(folder.resolve("out")).place();
    removed = remove(output, Stream.concat(NAMED.stream(), Stream.of("nobody")));
  }

  private static Removal.Removed remove(String place, Stream<String> ids) {
    return NewsJob.prepareToRemove(
            HADOOP, place, ids.collect(Collectors.toSet()), Progress.silent())
        .run(SparkTest.session());
  }

  private static Dataset<Row> before(Table table) {
    return table.read(SparkTest.session(), SampleRun.output());
  }

  private static List<String> rows(Table table, String... expressions) {
    return table.read(SparkTest.session(), output).selectExpr(expressions).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  private static List<Path> files(String place) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(place))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every value of every file of Parquet: a column's name; a string, or bytes in base 64. */
  private static void eachValue(String place, BiConsumer<String, String> consumer)
      throws IOException {
    for (Path file : files(place)) {
      if (file.toString().endsWith(".parquet")) {
        try (ParquetReader<Group> rows =
            ParquetReader.builder(
                    new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(HADOOP)
                .build()) {
          for (Group row = rows.read(); row != null; row = rows.read()) {
            eachValue("", row, consumer);
          }
        }
      }
    }
  }

  private static void eachValue(String list, Group row, BiConsumer<String, String> consumer) {
    for (Type field : row.getType().getFields()) {
      String column = Set.of("list", "element").contains(field.getName()) ? list : field.getName();
      for (int i = 0; i < row.getFieldRepetitionCount(field.getName()); i++) {
        if (!field.isPrimitive()) {
          eachValue(column, row.getGroup(field.getName(), i), consumer);
        } else if (field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
          byte[] bytes = row.getBinary(field.getName(), i).getBytes();
          consumer.accept(
              column,
              field.getLogicalTypeAnnotation() == null
                  ? Base64.getEncoder().encodeToString(bytes)
                  : new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static Set<String> runs(String text) {
    String[] words = Letters.fold(text).split("[^\\p{L}\\p{N}]+", -1);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 8 <= words.length; i++) {
      runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + 8)));
    }
    return runs;
  }

  /** What there was, with the hashes of its tokens. */
  private static final class Before {
    static final List<Row> ARTICLES =
        before(Table.ARTICLES)
            .join(
                ArchiveTable.ARTICLES
                    .read(SparkTest.session(), SampleRun.output())
                    .selectExpr("article_id", "base64(token_hash) as token_hash"),
                "article_id")
            .select("article_id", "title", "url", "text", "token_hash")
            .collectAsList();
  }

  /** A column of articles that go, or of the others. */
  private static Set<String> of(boolean areGone, String column) {
    return Before.ARTICLES.stream()
        .filter(row -> GONE.contains(row.<String>getAs("article_id")) == areGone)
        .map(row -> row.<String>getAs(column))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<String> ofGoneOnly(String column) {
    Set<String> own = of(true, column);
    own.removeAll(of(false, column));
    return own;
  }

  @Test
  void nothingOfThemIsInAnyFile() throws IOException {
    Set<String> named = new HashSet<>(ofGoneOnly("title"));
    named.addAll(ofGoneOnly("token_hash"));
    Set<String> urls = ofGoneOnly("url");
    Set<String> runs = new HashSet<>();
    of(true, "text").forEach(text -> runs.addAll(runs(text)));
    of(false, "text").forEach(text -> runs.removeAll(runs(text)));
    assertThat(named).hasSizeGreaterThan(NAMED.size() + 2);
    assertThat(urls).hasSizeGreaterThan(4);
    assertThat(runs).hasSizeGreaterThan(100);

    Map<String, Integer> values = new TreeMap<>();
    eachValue(
        output,
        (column, text) -> {
          values.merge(column, 1, Integer::sum);
          boolean isClear =
              (BARE.contains(column) || !GONE.contains(text))
                  && !urls.contains(text)
                  && named.stream().noneMatch(text::contains)
                  && Collections.disjoint(runs(text), runs);
          assertThat(isClear).as(column + " " + text).isTrue();
        });
    assertThat(values).containsKeys("text", "token_hash", "cluster_id", "earlier_id", "detail");
    for (Path file : files(output)) {
      if (!file.toString().endsWith(".parquet")) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Stream.concat(GONE.stream(), ofGoneOnly("title").stream())
            .map(
                text ->
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .forEach(text -> assertThat(bytes.contains(text)).as(file + " " + text).isFalse());
      }
    }
  }

  @Test
  void othersKeepTheirTexts() {
    assertThat(rows(Table.ARTICLES, "article_id", "text"))
        .containsExactlyElementsOf(
            before(Table.ARTICLES).selectExpr("article_id", "text").collectAsList().stream()
                .filter(row -> !GONE.contains(row.getString(0)))
                .map(row -> row.mkString(" "))
                .sorted()
                .toList());
  }

  @Test
  void whatWentIsCounted() throws IOException {
    assertThat(removed.articles()).isEqualTo(GONE.size());
    assertThat(removed.unknown()).containsExactly("nobody");
    JsonNode run = new ObjectMapper().readTree(Path.of(output, Manifest.FILE).toFile());
    assertThat(run.path("removed").asInt()).isEqualTo(GONE.size());
    for (Table table : Table.values()) {
      assertThat(run.path("tables").path(table.directory()).asInt())
          .as(table.toString())
          .isEqualTo(rows(table, "1").size());
    }
    Map<String, Boolean> examples = new HashMap<>();
    run.path("warnings")
        .forEach(warning -> examples.put(warning.path("warning").asText(), warning.has("example")));
    assertThat(examples)
        .containsEntry("NO_DATE", false)
        .containsEntry("CHARSET_GUESSED", false)
        .containsEntry("NO_SOURCE", true);
    assertThat(rows(Table.REJECTS, "reason")).containsExactly("EMPTY_TEXT", "MALFORMED");
    assertThat(rows(Table.BATCHES, "batch", "articles")).containsExactly("1 26");
  }

  @Test
  void aClusterKeepsItsIdAndTheMembersThatTheNextEarliestStillExplains() {
    assertThat(rows(Table.COPY_MEMBERS, "cluster_id", "article_id", "is_canonical", "kind is null"))
        .contains("rate-agency rate-tail-fair true true", "rate-agency rate-tail-ferry false false")
        .noneMatch(row -> row.contains("rate-short"))
        .noneMatch(row -> row.startsWith("flood") || row.startsWith("mosaic"))
        .contains("cup-final-agency cup-final-exact false false");
    assertThat(rows(Table.COPY_CLUSTERS, "cluster_id", "canonical_id", "size", "title"))
        .contains("rate-agency rate-tail-fair 2 رفع جديد لسعر الفائدة")
        .hasSize(2);
    assertThat(
            rows(
                Table.COPY_MEMBERS,
                "article_id",
                "round(jaccard, 3)",
                "coverage_canonical < 1 and coverage_article < 1"))
        .contains("rate-tail-ferry 0.408 true");
    assertThat(rows(Table.ARTICLES, "article_id", "canonical_id"))
        .contains(
            "rate-tail-ferry rate-tail-fair",
            "rate-tail-fair rate-tail-fair",
            "rate-short rate-short",
            "flood-respelled flood-respelled",
            "mosaic-agency mosaic-agency");
    assertThat(rows(Table.COPIES, "earlier_id", "later_id", "kind"))
        .contains(
            "rate-tail-fair rate-tail-ferry CONTAINED", "rate-tail-fair rate-short CONTAINED");
  }

  @Test
  void aTextIsFoundInTheClusterThatHasTheIdOfAnArticleThatIsGone() throws IOException {
    OutputTables tables = OutputTables.open(output);
    String text =
        tables
            .where("articles", "article_id", "rate-tail-ferry", List.of("text"))
            .get(0)
            .text("text");
    JsonNode found =
        new ObjectMapper().readTree(FindJson.of(new TextSearch(tables).find(text), 10));
    assertThat(found.path("articles"))
        .extracting(
            article ->
                article.path("article_id").asText()
                    + " "
                    + article.path("cluster_id").asText()
                    + " "
                    + article.path("cluster_size").asText())
        .contains("rate-tail-fair rate-agency 2", "rate-tail-ferry rate-agency 2")
        .noneMatch(line -> line.startsWith("rate-agency "));
  }

  @Test
  void aNewCanonicalHasTermsAndTheBucketsOfItsExactCopy() {
    assertThat(rows(Table.TERMS, "article_id", "size(terms) > 10"))
        .contains("rate-tail-fair true", "rate-short true", "flood-respelled true");
    Dataset<Row> known = ArchiveTable.ARTICLES.read(SparkTest.session(), output);
    assertThat(
            ArchiveTable.POSTINGS
                .read(SparkTest.session(), output)
                .join(known, "arrival")
                .where("article_id = 'flood-respelled'")
                .count())
        .isEqualTo(
            ArchiveTable.POSTINGS
                .read(SparkTest.session(), SampleRun.output())
                .join(
                    ArchiveTable.ARTICLES.read(SparkTest.session(), SampleRun.output()), "arrival")
                .where("article_id = 'flood-agency'")
                .count())
        .isPositive();
  }

  @Test
  void aPassageIsAsTheNextHolderHasIt() {
    assertThat(
            rows(
                Table.PASSAGES,
                "passage_id",
                "first_article_id",
                "article_count",
                "source_count",
                "holders[0].article_id",
                "tokens > 100"))
        .filteredOn(row -> row.startsWith("rate") || row.startsWith("flood"))
        .containsExactly("rate-agency#0-809 rate-tail-fair 4 4 rate-tail-fair true");
    assertThat(
            Table.PASSAGES
                .read(SparkTest.session(), output)
                .selectExpr("text as passage", "explode(holders) as holder", "first_article_id")
                .join(Table.ARTICLES.read(SparkTest.session(), output).select("article_id", "text"))
                .where("article_id = first_article_id and holder.article_id = article_id")
                .where("substring(text, holder.begin + 1, holder.end - holder.begin) <> passage")
                .count())
        .isZero();
  }

  @Test
  void aStoryKeepsItsIdAndIsOfTwoArticlesOrMore() {
    assertThat(
            rows(Table.STORIES, "story_id", "title", "size", "report_count", "independent_count"))
        .contains(
            "flood-agency سيول فى وادى العرعار وفتح بوابات الســد 2 2 2",
            "rate-agency العملة المحلية تصعد بعد رفع الفائدة 5 4 4")
        .noneMatch(row -> row.startsWith("shelter"));
    assertThat(rows(Table.STORY_MEMBERS, "story_id", "article_id"))
        .contains("flood-agency flood-respelled", "mosaic-agency mosaic-agency")
        .noneMatch(row -> row.contains("shelter"));
    assertThat(rows(Table.SOURCES, "source", "first_to_report")).contains("mina 1", "dhifaf 2");
    assertThat(rows(Table.TOPICS, "topic_id", "size"))
        .isEqualTo(
            SparkTest.session()
                .read()
                .parquet(output + "/article_topics")
                .groupBy("topic_id")
                .count()
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList());
  }

  @Test
  void theOutputIsRead() {
    OutputTables tables = OutputTables.open(output);
    for (Table table : Table.values()) {
      tables.each(table.directory(), List.of(table.schema().fieldNames()), row -> {});
    }
    assertThat(Report.of(tables, Language.EN, null)).contains("رفع جديد لسعر الفائدة");
  }

  @Test
  void whatIsRefusedLeavesTheOutputAsItIs() throws IOException {
    String place = new ChangedOutput(folder.resolve("refused")).place();
    Map<Path, Integer> was = contents(place);
    assertThatThrownBy(() -> remove(place, Stream.of("no-one", "nobody")))
        .isInstanceOf(WrongUse.class)
        .hasMessageEndingWith(": no article has an id as no-one, nobody; nothing was removed");
    assertThat(contents(place)).isEqualTo(was);
    Files.write(Path.of(place, "_models", "copies.model"), new byte[8]);
    Map<Path, Integer> damaged = contents(place);
    assertThat(catchThrowable(() -> remove(place, Stream.of("rate-agency"))))
        .hasMessageContaining("copies.model");
    assertThat(contents(place)).isEqualTo(damaged);
    assertThat(folder.resolve(".refused.naskh-new")).doesNotExist();
  }

  private static Map<Path, Integer> contents(String place) throws IOException {
    Map<Path, Integer> contents = new TreeMap<>();
    for (Path file : files(place)) {
      contents.put(file, Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }
}

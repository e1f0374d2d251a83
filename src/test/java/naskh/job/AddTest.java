package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.Full;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.read.ReadOptions;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come to an output: half of the samples, then the others, out of their order. */
class AddTest {
  @TempDir static Path folder;
  private static Path later;
  private static Path first;
  private static Path grown;

  @BeforeAll
  static void halfAndHalf() throws IOException {
    Path earlier = Files.createDirectory(folder.resolve("earlier"));
    later = Files.createDirectory(folder.resolve("later"));
    divideSeeds(earlier, later);
    first = folder.resolve("first");
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(earlier.toString()), first.toString()),
        Progress.silent());
    grown = copyOf(first, "grown");
    add(grown, later);
  }

  /** Every second file of the samples goes here, the others there. */
  static void divideSeeds(Path here, Path there) throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      List<Path> files = seeds.filter(Files::isRegularFile).sorted().toList();
      for (int i = 0; i < files.size(); i++) {
        Path to = i % 2 == 0 ? here : there;
        Files.copy(files.get(i), to.resolve(files.get(i).getFileName()));
      }
    }
  }

  private static Path copyOf(Path output, String name) throws IOException {
    Path copy = folder.resolve(name);
    FileUtils.copyDirectory(output.toFile(), copy.toFile());
    return copy;
  }

  private static Manifest add(Path output, Path input) {
    return add(output, input, false, Progress.silent());
  }

  static Manifest add(Path output, Path input, boolean resume, Progress progress) {
    AddOptions options =
        new AddOptions(
            output.toString(), List.of(input.toString()), resume, ReadOptions.defaults());
    try (PreparedRun prepared =
        NewsJob.prepareToAdd(
            SparkTest.session().sessionState().newHadoopConf(), options, progress)) {
      return prepared.run(SparkTest.session()).manifest();
    }
  }

  private static List<Row> rows(Path output, Table table, String... columns) {
    return table.read(SparkTest.session(), output.toString()).selectExpr(columns).collectAsList();
  }

  @Test
  void whatWasPublishedStays() {
    Map<Table, List<String>> before = TableRows.of(first.toString());
    Map<Table, List<String>> after = TableRows.of(grown.toString());
    for (Table table :
        List.of(
            Table.ARTICLES,
            Table.COPIES,
            Table.COPY_MEMBERS,
            Table.STORY_MEMBERS,
            Table.TERMS,
            Table.ARTICLE_TOPICS)) {
      assertThat(after.get(table)).as("%s", table).containsAll(before.get(table));
      assertThat(after.get(table)).hasSizeGreaterThan(before.get(table).size());
    }
    for (String id : List.of("cluster_id", "story_id", "topic_id", "passage_id")) {
      Table table =
          switch (id) {
            case "cluster_id" -> Table.COPY_CLUSTERS;
            case "story_id" -> Table.STORIES;
            case "topic_id" -> Table.TOPICS;
            default -> Table.PASSAGES;
          };
      assertThat(rows(grown, table, id))
          .doesNotHaveDuplicates()
          .containsAll(rows(first, table, id));
    }
  }

  @Test
  void allThatOneRunFindsIsFound() {
    String[] link = {"earlier_id", "later_id", "kind", "jaccard", "spans"};
    assertThat(rows(grown, Table.COPIES, link))
        .containsAll(rows(Path.of(SampleRun.output()), Table.COPIES, link));
    String[] article = {"article_id", "title", "text", "published_at", "token_count"};
    assertThat(rows(grown, Table.ARTICLES, article))
        .containsExactlyInAnyOrderElementsOf(
            rows(Path.of(SampleRun.output()), Table.ARTICLES, article));
    String[] story = {"size", "first_published_at", "last_published_at"};
    assertThat(rows(grown, Table.STORIES, story))
        .containsExactlyInAnyOrderElementsOf(
            rows(Path.of(SampleRun.output()), Table.STORIES, story));
  }

  @Test
  void groupsAgreeWithTheirMembers() {
    Map<Object, Long> members = counted(Table.COPY_MEMBERS, "cluster_id");
    rows(grown, Table.COPY_CLUSTERS, "cluster_id", "size")
        .forEach(row -> assertThat(members.get(row.get(0))).isEqualTo(row.getInt(1)));
    Map<Object, Long> reports = counted(Table.STORY_MEMBERS, "story_id");
    rows(grown, Table.STORIES, "story_id", "size")
        .forEach(row -> assertThat(reports.get(row.get(0))).isEqualTo(row.getInt(1)));
    assertThat(rows(grown, Table.COPY_MEMBERS, "article_id")).doesNotHaveDuplicates();
    Map<Object, Object> canonicals = new HashMap<>();
    rows(grown, Table.ARTICLES, "article_id", "canonical_id")
        .forEach(row -> canonicals.put(row.get(0), row.get(1)));
    rows(grown, Table.COPY_MEMBERS, "article_id", "cluster_id")
        .forEach(row -> assertThat(canonicals.get(row.get(0))).isEqualTo(row.get(1)));
  }

  private static Map<Object, Long> counted(Table table, String column) {
    return rows(grown, table, column).stream()
        .collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()));
  }

  @Test
  void batchesAndChangesTellWhatCame() {
    assertThat(rows(grown, Table.BATCHES, "batch", "articles").stream().map(Row::toString))
        .containsExactlyInAnyOrder(
            "[1," + rows(first, Table.ARTICLES, "article_id").size() + "]",
            "[2,"
                + Table.ARTICLES
                    .read(SparkTest.session(), grown.toString())
                    .where(col("batch").equalTo(2))
                    .count()
                + "]");
    assertThat(rows(grown, Table.CHANGES, "kind").stream().map(row -> row.getString(0)))
        .contains("NEW_CLUSTER", "NEW_STORY", "JOINED_STORY");
    assertThat(rows(first, Table.CHANGES, "kind")).isEmpty();
    assertThat(rows(grown, Table.CHANGES, "lag_seconds"))
        .allMatch(row -> row.isNullAt(0) || row.getLong(0) >= 0);
  }

  @Test
  void oddRecordsFindTheirPlaceBesideThoseThatAreThere() throws IOException {
    Path output = copyOf(grown, "odd");
    ofManyFiles(output, ArchiveTable.POSTINGS);
    long before = files(output.resolve("articles"));
    List<Row> published = rows(output, Table.ARTICLES, "*");
    Row standing =
        published.stream()
            .filter(row -> row.getAs("article_id").equals("cup-final-exact"))
            .findFirst()
            .orElseThrow();
    String text = standing.getAs("text");
    Path input = Files.createDirectory(folder.resolve("odd-in"));
    // An equal record; another one of a given id; a newer listing of a page; an earlier exact copy.
    Files.copy(Path.of("seeds/marsa.jsonl"), input.resolve("marsa.jsonl"));
    Files.writeString(
        input.resolve("odd.jsonl"),
        record(
                "cup-final-exact",
                "elsewhere",
                "https://elsewhere.example/1",
                "2024-03-20",
                "خبر آخر")
            + record(
                "newer", "marsa", standing.getAs("url"), "2024-03-30T10:00:00Z", text + " وأضاف.")
            + record(
                "long-ago", "archive", "https://archive.example/9", "2001-01-01T00:00:00Z", text));

    Manifest manifest = add(output, input);

    assertThat(files(output.resolve(ArchiveTable.POSTINGS.directory()))).isBetween(1L, 8L);
    assertThat(files(output.resolve("articles"))).isEqualTo(before + 1);
    assertThat(rows(output, Table.ARTICLES, "*")).containsAll(published);
    assertThat(manifest.tables()).containsEntry("articles", published.size() + 3L);
    assertThat(
            rows(output, Table.ARTICLES, "article_id", "version_of", "canonical_id", "batch")
                .stream()
                .filter(row -> row.getInt(3) == 3)
                .map(row -> row.getString(0).replaceAll("~.*", "~") + " " + row.get(1)))
        .containsExactlyInAnyOrder(
            "cup-final-exact~ null", "newer cup-final-exact", "long-ago null");
    String cluster = standing.getAs("canonical_id");
    assertThat(
            rows(output, Table.COPY_MEMBERS, "article_id", "cluster_id", "kind").stream()
                .filter(row -> row.getString(0).equals("long-ago")))
        .singleElement()
        .satisfies(row -> assertThat(row.getString(1)).isEqualTo(cluster));
    assertThat(rows(output, Table.COPIES, "earlier_id", "later_id", "kind"))
        .anyMatch(row -> row.toString().equals("[long-ago,cup-final-exact,EXACT]"))
        .noneMatch(row -> row.getString(1).equals("long-ago"));
    assertThat(rows(output, Table.REJECTS, "reason", "input_file"))
        .anyMatch(row -> row.toString().equals("[DUPLICATE,marsa.jsonl]"));
    assertThat(manifest.warnings())
        .extracting(Manifest.WarningCount::warning)
        .contains("ID_REPEATED");
  }

  private static void ofManyFiles(Path output, ArchiveTable table) throws IOException {
    Path folder = output.resolve(table.directory());
    List<Row> rows = table.read(SparkTest.session(), output.toString()).collectAsList();
    FileUtils.deleteDirectory(folder.toFile());
    SparkTest.session()
        .createDataFrame(rows, table.schema())
        .repartition(40)
        .write()
        .parquet(folder.toString());
    assertThat(files(folder)).isGreaterThan(32);
  }

  private static long files(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private static String record(
      String id, String source, String url, String published, String text) {
    return String.format(
        "{\"id\": \"%s\", \"source\": \"%s\", \"url\": \"%s\", \"published\": \"%s\","
            + " \"title\": \"عنوان\", \"text\": \"%s\"}%n",
        id, source, url, published, text.replace("\"", "\\\"").replace("\n", "\\n"));
  }

  @Test
  @Full
  void aBatchMayBeLargerThanAllThatWasThere() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    Path many = Files.createDirectory(folder.resolve("many"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path file : seeds.filter(Files::isRegularFile).toList()) {
        boolean isOfFew = file.getFileName().toString().equals("marsa.jsonl");
        Files.copy(file, (isOfFew ? few : many).resolve(file.getFileName()));
      }
    }
    Path output = folder.resolve("small");
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(few.toString()), output.toString()),
        Progress.silent());
    assertThat(rows(output, Table.ARTICLES, "article_id")).hasSizeLessThan(10);

    add(output, many);

    Path whole = Path.of(SampleRun.output());
    for (Table table : List.of(Table.ARTICLES, Table.COPIES)) {
      String[] key =
          table == Table.COPIES
              ? new String[] {"earlier_id", "later_id", "kind", "jaccard", "spans"}
              : new String[] {"article_id", "title", "text", "version_of"};
      assertThat(rows(output, table, key)).containsAll(rows(whole, table, key));
    }
    assertThat(files(output.resolve(ArchiveTable.POSTINGS.directory()))).isBetween(2L, 4L);
  }

  @Test
  @Full
  void nothingNewIsNoFailure() throws IOException {
    Path output = copyOf(first, "again");
    Map<Table, List<String>> before = TableRows.of(output.toString());

    Manifest manifest = add(output, folder.resolve("earlier"));

    Map<Table, List<String>> after = TableRows.of(output.toString());
    for (Table table : Table.values()) {
      if (table != Table.REJECTS && table != Table.BATCHES) {
        assertThat(after.get(table)).as("%s", table).isEqualTo(before.get(table));
      }
    }
    assertThat(after.get(Table.BATCHES)).hasSize(2);
    assertThat(manifest.batch()).isEqualTo(2);
  }

  @Test
  void whatNothingCanBeAddedToIsToldBeforeAnythingIsRead() throws IOException {
    refused(folder.resolve("absent"), "is no output of Naskh");
    refused(folder.resolve("absent/below"), "is no output of Naskh");
    assertThat(folder.resolve("absent")).doesNotExist();
    refused(Files.createDirectory(folder.resolve("empty")), "is no output of Naskh");
    Path bare = copyOf(first, "bare");
    FileUtils.deleteDirectory(bare.resolve(ArchiveTable.POSTINGS.directory()).toFile());
    refused(bare, "has no _archive/postings");
    Path copies = copyOf(first, "copies-only");
    Path manifest = copies.resolve(Manifest.FILE);
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"until\" : \"SOURCES\"", "\"until\" : \"COPIES\""));
    refused(copies, "was made with --until copies");
  }

  private static void refused(Path output, String why) {
    assertThatThrownBy(() -> add(output, later))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining(why);
    String name = output.getFileName().toString();
    assertThat(output.resolveSibling("." + name + ".naskh-new")).doesNotExist();
    assertThat(output.resolveSibling("." + name + ".naskh-lock")).doesNotExist();
  }

  @Test
  void anInputThatIsNotThereLeavesNothing() {
    assertThatThrownBy(() -> add(first, folder.resolve("nobody.jsonl")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("nobody.jsonl");
    assertThat(folder.resolve(".first.naskh-new")).doesNotExist();
  }

  @Test
  @Full
  void twoAdditionsAtOnceAreNot() throws IOException {
    Path output = copyOf(first, "both");
    AddOptions options =
        new AddOptions(output.toString(), List.of(later.toString()), false, ReadOptions.defaults());
    Configuration hadoop = SparkTest.session().sessionState().newHadoopConf();
    try (PreparedRun one = NewsJob.prepareToAdd(hadoop, options, Progress.silent())) {
      assertThatThrownBy(() -> NewsJob.prepareToAdd(hadoop, options, Progress.silent()))
          .isInstanceOf(WrongUse.class)
          .hasMessage(
              "output " + output + ": another run is writing to it; wait, or name another folder");
      assertThatThrownBy(
              () ->
                  NewsJob.prepareToRemove(
                      hadoop, output.toString(), Set.of("rate-agency"), Progress.silent()))
          .hasMessageContaining("another run is writing to it");
      assertThat(one.run(SparkTest.session()).manifest().batch()).isEqualTo(2);
    }
  }
}

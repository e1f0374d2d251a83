package naskh.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.job.SampleRun;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as they are read without Spark. */
class OutputTablesTest {
  @TempDir Path folder;

  private final OutputTables tables = OutputTables.open(SampleRun.output());

  private Path copy() throws IOException {
    Path copy = folder.resolve("out");
    FileUtils.copyDirectory(Path.of(SampleRun.output()).toFile(), copy.toFile());
    return copy;
  }

  private static List<Row> spark(Table table, String... expressions) {
    return table
        .read(SparkTest.session(), SampleRun.output())
        .selectExpr(expressions)
        .collectAsList();
  }

  @ParameterizedTest
  @EnumSource
  void aTableHasTheRowsThatSparkReads(Table table) {
    List<TableRow> rows = new ArrayList<>();
    tables.each(table.directory(), List.of(table.schema().fieldNames()), rows::add);
    assertThat(rows).hasSize(spark(table, "1").size());
    assertThat(tables.rows(table.directory())).isEqualTo(rows.size());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BATCHES") // whose key is a number
  void eachFileIsSortedByTheKey(Table table) throws IOException {
    String key = table.key().get(0);
    Path folder = Path.of(table.under(SampleRun.output()));
    for (Path part : parts(folder)) {
      List<String> read = new ArrayList<>();
      TableFile.read(
          new OutputFiles.Part(part.toString(), new LocalFile(part)),
          Selection.all(List.of(key)),
          row -> read.add(row.text(key)));
      // Ids of the samples are ASCII.
      assertThat(read).isSortedAccordingTo(Comparator.nullsFirst(Comparator.naturalOrder()));
    }
  }

  @Test
  void valuesAreThoseThatSparkReads() {
    List<String> read =
        tables
            .where(
                "copies",
                "later_id",
                "rate-short",
                List.of("earlier_id", "lag_seconds", "jaccard", "shared_tokens", "spans"))
            .stream()
            .map(
                row ->
                    Arrays.asList(
                            row.text("earlier_id"),
                            row.integer("lag_seconds"),
                            row.number("jaccard"),
                            row.integer("shared_tokens"),
                            row.rows("spans").stream()
                                .map(
                                    span ->
                                        span.count("earlier_begin") + "-" + span.count("later_end"))
                                .toList())
                        .toString())
            .toList();
    assertThat(read)
        .containsExactlyElementsOf(
            SparkTest.session()
                .read()
                .parquet(SampleRun.output() + "/copies")
                .where("later_id = 'rate-short'")
                .selectExpr(
                    "earlier_id",
                    "lag_seconds",
                    "jaccard",
                    "shared_tokens",
                    "transform(spans, s -> concat(s.earlier_begin, '-', s.later_end))")
                .collectAsList()
                .stream()
                .map(
                    row ->
                        Arrays.asList(
                                row.getString(0),
                                row.getLong(1),
                                row.getDouble(2),
                                row.getInt(3),
                                row.getList(4))
                            .toString())
                .toList())
        .isNotEmpty();
  }

  @Test
  void datesArraysOfTextsAndNullsAreRead() {
    TableRow dated =
        tables
            .where(
                "articles", "article_id", "rate-agency", List.of("published_at", "text", "title"))
            .get(0);
    Row sparks =
        SparkTest.session()
            .read()
            .parquet(SampleRun.output() + "/articles")
            .where("article_id = 'rate-agency'")
            .select("published_at", "text")
            .first();
    assertThat(dated.time("published_at")).isEqualTo(sparks.getTimestamp(0).toInstant());
    assertThat(dated.text("text")).isEqualTo(sparks.getString(1));
    TableRow undated =
        tables
            .where(
                "articles", "article_id", "women-league-draw", List.of("published_at", "language"))
            .get(0);
    assertThat(undated.time("published_at")).isNull();
    List<TableRow> clusters =
        tables.where("copy_clusters", "cluster_id", "rate-agency", List.of("sources", "size"));
    assertThat(clusters.get(0).texts("sources")).contains("dhifaf", "mina").isSorted();
    assertThat(clusters.get(0).count("size")).isEqualTo(4);
  }

  @Test
  void whatIsNotThereIsNoRow() {
    assertThat(tables.where("articles", "article_id", "no-such", List.of("text"))).isEmpty();
    assertThat(tables.where("articles", "article_id", Set.of(), List.of("text"))).isEmpty();
  }

  @Test
  void aFolderThatIsNoOutputIsToldFromOne() throws IOException {
    assertThatThrownBy(() -> OutputTables.open(folder.resolve("none").toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageEndingWith("none: no such folder");
    assertThatThrownBy(() -> OutputTables.open(folder.toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining(": is no output of Naskh: want a folder that naskh run has written");
    Files.writeString(folder.resolve("run.json"), "{\"naskh", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OutputTables.open(folder.toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("is no output of Naskh");
    Path file = Files.writeString(folder.resolve("a.txt"), "a", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OutputTables.open(file.toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("is no output of Naskh");
  }

  @Test
  void anOutputThatIsBeingWrittenIsNotRead() throws IOException {
    Path out = copy();
    Files.createFile(out.resolve("_INCOMPLETE"));
    assertThatThrownBy(() -> OutputTables.open(out.toString()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("is not complete");
  }

  @Test
  void aTableThatIsGoneInWholeOrInPartIsOneLine() throws IOException {
    Path out = copy();
    FileUtils.deleteDirectory(out.resolve("terms").toFile());
    assertThatThrownBy(() -> read(out, "terms", "article_id"))
        .isInstanceOf(WrongUse.class)
        .hasMessage(
            "output "
                + out
                + ": table terms is gone: parts of it were deleted or changed; run again");
    FileUtils.cleanDirectory(out.resolve("stories").toFile());
    assertThatThrownBy(() -> read(out, "stories", "story_id"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("table stories has 0 rows, and there were 5: ");
    for (Path part : parts(out.resolve("topics"))) {
      Files.write(part, new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 0, 0, 0, 0, 0});
    }
    assertThatThrownBy(() -> read(out, "topics", "topic_id"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("table topics cannot be read: part-");
  }

  private static List<Path> parts(Path table) throws IOException {
    try (var files = Files.list(table)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private static void read(Path out, String table, String column) {
    OutputTables.open(out.toString()).each(table, List.of(column), row -> {});
  }

  @Test
  void anOutputOfAnotherVersionSaysWhatItLacks() throws IOException {
    Path out = copy();
    Path run = out.resolve("run.json");
    Files.writeString(
        run,
        Files.readString(run).replaceFirst("\"naskh\" : \"[^\"]*\"", "\"naskh\" : \"0.0.1\""),
        StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(out, "articles", "mood"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("table articles has no column mood: version 0.0.1 of Naskh wrote it");
    assertThatThrownBy(() -> read(out, "moods", "mood"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("has no table moods: version 0.0.1 of Naskh wrote none");
  }
}

package naskh.read;

import static naskh.read.Written.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final ReadOptions DEFAULTS = ReadOptions.defaults();

  @TempDir Path folder;

  @Test
  void anArticleHasItsFieldsCleaned() {
    jsonl(
        "{\"guid\": \" 7 \", \"Link\": \"http://www.Example.org/a\", \"headline\": \"عنوان &quot;أ&quot;\","
            + " \"pubDate\": \"Sun, 18 Feb 2018 21:35:43 +0400\", \"authors\": [\"أ\", \"ب\"],"
            + " \"section\": \"سياسة\", \"content\": \"<p>واحد</p>\\r\\n<p>اثنان</p>\", \"text\": \" \"}");
    Row article = run(DEFAULTS, folder).article("7");
    assertThat(article.<String>getAs("url")).isEqualTo("http://www.Example.org/a");
    assertThat(article.<String>getAs("source")).isEqualTo("example.org");
    assertThat(article.<String>getAs("title")).isEqualTo("عنوان \"أ\"");
    assertThat(article.<String>getAs("author")).isEqualTo("أ, ب");
    assertThat(article.<String>getAs("category")).isEqualTo("سياسة");
    assertThat(article.<Timestamp>getAs("published_at").toInstant())
        .isEqualTo(Instant.parse("2018-02-18T17:35:43Z"));
    assertThat(article.<String>getAs("published_precision")).isEqualTo("SECOND");
    assertThat(article.<String>getAs("text")).isEqualTo("واحد\n\nاثنان");
    assertThat(article.<Integer>getAs("char_count")).isEqualTo(11);
    assertThat(article.<String>getAs("input_file")).isEqualTo("a.jsonl");
    assertThat(article.getList(article.fieldIndex("warnings"))).isEmpty();
  }

  @Test
  void articlesAndRejectsHaveTheColumnsOfTheContract() {
    jsonl("{\"id\": \"1\", \"text\": \"نص\"}", "{");
    Dataset<Row> records =
        Articles.records(SparkTest.session(), List.of(folder.toString()), DEFAULTS);
    List<String> contract = new ArrayList<>(List.of(Table.ARTICLES.schema().fieldNames()));
    contract.removeAll(
        List.of("version_of", "canonical_id", "boilerplate", "token_count", "agency", "batch"));
    List<String> columns = new ArrayList<>(contract);
    columns.addAll(List.of("base_id", "content_hash", "warnings"));
    assertThat(Articles.articles(records).columns()).containsExactlyElementsOf(columns);
    for (String column : contract) {
      assertThat(Articles.articles(records).schema().apply(column).dataType())
          .isEqualTo(Table.ARTICLES.schema().apply(column).dataType());
    }
    assertThat(Articles.rejects(records, Articles.changedIds(records)).columns())
        .containsExactly(Table.REJECTS.schema().fieldNames());
  }

  @Test
  void everyRefusalSaysWhereAndWhy() throws IOException {
    jsonl(
        "{\"id\": \"1\", \"text\": \"نص\"}",
        "{\"id\": \"2\", \"text\": \" . \"}",
        "{\"id\": \"3\"}",
        "{");
    Written.file(folder, "empty.txt", "");
    Written.file(folder, "long.txt", "كلمة ".repeat(300));
    Written.file(folder, "binary.bin", new byte[] {1, 0, 2, 0, 0, 0, 3});
    Written.Run run = run(DEFAULTS.withMaxArticleChars(1000), folder);
    assertThat(run.ids()).containsExactly("1");
    assertThat(run.reasons())
        .containsExactly(
            "EMPTY_TEXT", "EMPTY_TEXT", "EMPTY_TEXT", "MALFORMED", "MALFORMED", "TOO_LONG");
    Row line = reject(run, "a.jsonl", 2);
    assertThat(line.<String>getAs("reason")).isEqualTo("EMPTY_TEXT");
    assertThat(line.<String>getAs("excerpt")).isEqualTo("id: 2 | text: .");
    assertThat(reject(run, "long.txt", 1).<String>getAs("detail")).contains("1500", "1000");
    assertThat(run.rejects())
        .allSatisfy(row -> assertThat(row.<String>getAs("detail")).isNotBlank())
        .allSatisfy(
            row -> assertThat(String.valueOf(row.<String>getAs("excerpt"))).hasSizeLessThan(201));
  }

  @Test
  void anUnreadableFileIsARejectAndTheRunGoesOn() {
    Written.file(folder, "bad.txt", "نص");
    // Hadoop's local file system reads this sum along and finds that it does not fit.
    Written.file(folder, ".bad.txt.crc", new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});
    jsonl("{\"id\": \"1\", \"text\": \"نص\"}");
    Written.Run run = run(DEFAULTS, folder);
    assertThat(run.ids()).containsExactly("1");
    assertThat(run.reasons()).containsExactly("UNREADABLE");
  }

  @Test
  void aDamagedParquetFileDoesNotEndTheRun() {
    Written.file(folder, "bad.parquet", "PAR1 and no more PAR1");
    jsonl("{\"id\": \"1\", \"text\": \"نص\"}");
    Written.Run run = run(DEFAULTS, folder);
    assertThat(run.ids()).containsExactly("1");
    assertThat(run.reasons()).containsExactly("UNREADABLE");
  }

  @Test
  void recordsThatAreMostlyBrokenAreRefusedAndOthersOnlyWarned() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    String text = "أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في القاهرة";
    bytes.write(("{\"id\": \"1\", \"text\": \"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8));
    bytes.write("{\"id\": \"2\", \"text\": \"أعلن".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.write((text + "\"}\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(
        "{\"id\": \"3\", \"text\": \"خبر قصير\"}\n".getBytes(Charset.forName("windows-1256")));
    Written.file(folder, "a.jsonl", bytes.toByteArray());
    Written.Run run = run(DEFAULTS, folder);
    assertThat(run.ids()).containsExactly("1", "2");
    assertThat(warnings(run.article("2"))).containsExactly("CHARACTERS_REPLACED");
    assertThat(run.reasons()).containsExactly("MALFORMED");
  }

  @Test
  void aGuessedCharsetIsAWarning() {
    String text = "أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في القاهرة.";
    Written.file(folder, "a.txt", text.getBytes(Charset.forName("windows-1256")));
    Row article = run(DEFAULTS, folder).article("a");
    assertThat(article.<String>getAs("text")).isEqualTo(text);
    assertThat(warnings(article)).containsExactly("CHARSET_GUESSED");
  }

  @Test
  void theOrderOfDayAndMonthIsTheSources() {
    jsonl(
        dated("1", "us", "01/31/2020"),
        dated("2", "us", "02/03/2020"),
        dated("3", "eg", "31/01/2020"),
        dated("4", "eg", "02/03/2020"),
        dated("5", "xx", "02/03/2020"));
    Written.Run run = run(DEFAULTS.withTimeZone(ZoneId.of("Asia/Riyadh")), folder);
    assertThat(published(run, "1")).isEqualTo("2020-01-30T21:00:00Z");
    assertThat(published(run, "2")).isEqualTo("2020-02-02T21:00:00Z");
    assertThat(published(run, "4")).isEqualTo("2020-03-01T21:00:00Z");
    assertThat(published(run, "5")).isEqualTo("2020-03-01T21:00:00Z");
    assertThat(run.article("5").<String>getAs("published_precision")).isEqualTo("DAY");
  }

  @Test
  void impossibleAndFutureDatesAreNullAndAWarning() {
    jsonl(
        dated("1", "x", "2020-02-30"),
        dated("2", "x", "2024-06-02T00:00:01Z"),
        dated("3", "x", "2024-06-02T00:00:00Z"));
    Written.Run run = run(DEFAULTS, folder);
    assertThat(warnings(run.article("1"))).containsExactly("DATE_UNREADABLE");
    assertThat(warnings(run.article("2"))).containsExactly("DATE_FUTURE");
    assertThat(run.article("2").<Timestamp>getAs("published_at")).isNull();
    assertThat(run.article("2").<String>getAs("published_precision")).isNull();
    assertThat(published(run, "3")).isEqualTo("2024-06-02T00:00:00Z");
  }

  @Test
  void textFilesAreNamedByTheirPathAndOthersByTheirContent() {
    Written.file(folder, "x/a.b.txt", "نص أول");
    Written.file(folder, "c.txt.gz", Written.packed(Written.Packing.GZIP, bytes("نص ثان")));
    jsonl("{\"text\": \"نص\"}", "{\"text\": \"نص\"}", "{\"text\": \"آخر\"}");
    Written.Run run = run(DEFAULTS, folder);
    String equal = "f24148849d08d9329862";
    assertThat(run.ids()).contains("x/a.b", "c").hasSize(5);
    List<String> made = run.ids().stream().filter(id -> id.matches("[0-9a-f]{20}(-2)?")).toList();
    assertThat(made).hasSize(3).anyMatch(id -> id.endsWith("-2"));
    assertThat(made).as("ids are a contract").contains(equal, equal + "-2");
  }

  @Test
  void equalRecordsOfOneIdAreDuplicatesAndDifferentOnesAreToldApart() {
    jsonl(
        "{\"id\": \"a\", \"text\": \"نص\"}",
        "{\"id\": \"a\", \"text\": \"نص\"}",
        "{\"id\": \"b\", \"text\": \"نص\"}",
        "{\"id\": \"b\", \"text\": \"آخر\"}",
        "{\"id\": \"b\", \"text\": \"نص\"}");
    Written.Run run = run(DEFAULTS, folder);
    assertThat(run.ids()).hasSize(3).contains("a");
    assertThat(run.ids().subList(1, 3)).allMatch(id -> id.matches("b~[0-9a-f]{20}"));
    assertThat(warnings(run.article(run.ids().get(1)))).containsExactly("ID_REPEATED");
    assertThat(warnings(run.article("a"))).isEmpty();
    assertThat(run.rejects()).extracting(row -> row.<Long>getAs("position")).contains(2L, 5L);
    assertThat(run.reasons()).containsExactly("DUPLICATE", "DUPLICATE");
  }

  @Test
  void pathsThatRepeatAreToldApart() {
    Written.file(folder, "one/a.txt", "نص أول");
    Written.file(folder, "two/a.txt", "نص ثان");
    Written.file(folder, "three/a.txt", "نص أول");
    Written.Run run =
        run(DEFAULTS, folder.resolve("one"), folder.resolve("two"), folder.resolve("three"));
    assertThat(run.ids()).hasSize(2).allMatch(id -> id.startsWith("a~"));
    assertThat(run.reasons()).containsExactly("DUPLICATE");
  }

  @Test
  void anIdThatLooksMadeIsNotGivenTwice() {
    jsonl("{\"id\": \"b\", \"text\": \"نص\"}", "{\"id\": \"b\", \"text\": \"آخر\"}");
    String made = run(DEFAULTS, folder).ids().get(0);
    jsonl(
        "{\"id\": \"b\", \"text\": \"نص\"}",
        "{\"id\": \"b\", \"text\": \"آخر\"}",
        "{\"id\": \"" + made + "\", \"text\": \"ثالث\"}");
    assertThat(run(DEFAULTS, folder).ids()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void fieldsAreMappedByName() {
    Written.file(
        folder,
        "a.trec",
        "<DOC><KEY>1</KEY><STORY>نص</STORY></DOC><DOC><KEY>2</KEY><STORY>نص</STORY></DOC>");
    Map<String, String> fields = Map.of("id", "key", "text", "STORY");
    assertThat(run(DEFAULTS.withFields(fields), folder).ids()).containsExactly("1", "2");
  }

  @Test
  void aMappingToAFieldThatNoRecordHasSaysWhichExist() {
    jsonl("{\"id\": \"1\", \"body\": \"نص\"}");
    assertThatThrownBy(() -> run(DEFAULTS.withFields(Map.of("text", "maintext")), folder))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining(
            "field text=maintext: no record has this field; the fields are body, id")
        .hasMessageContaining("naskh look");
    assertThatThrownBy(() -> DEFAULTS.withFields(Map.of("txt", "body")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("text");
  }

  @Test
  void aMappedFieldMayStandInTheLastRecordOnly() {
    List<String> lines = new ArrayList<>(Collections.nCopies(100, "{\"text\": \"نص\"}"));
    lines.add("{\"text\": \"آخر\", \"key\": \"k\"}");
    jsonl(lines.toArray(String[]::new));
    assertThat(run(DEFAULTS.withFields(Map.of("id", "key")), folder).ids()).contains("k");
  }

  @Test
  void recordsWithoutAnyTextAreAWrongMapping() {
    jsonl("{\"id\": \"1\", \"a\": \"long, but not Arabic\", \"inhalt\": \"نص\"}");
    assertThatThrownBy(() -> run(DEFAULTS, folder))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("--field text=inhalt");
  }

  @Test
  void inputsThatAreNotThereAreWrongUse() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Written.file(empty, "_SUCCESS", "");
    Written.file(empty, ".hidden/a.txt", "نص");
    for (String input : List.of(folder + "/absent", folder + "/*.absent", empty.toString())) {
      assertThatThrownBy(() -> run(DEFAULTS, List.of(input)))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining(input);
    }
    assertThatThrownBy(() -> run(DEFAULTS, List.of())).isInstanceOf(WrongUse.class);
    assertThatThrownBy(() -> run(DEFAULTS, List.of("nofs://x/y")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("nofs");
  }

  @Test
  void filesFoldersGlobsAndUrisAreRead() {
    Written.file(folder, "in/x/a.txt", "نص أول");
    Written.file(folder, "in/y z/b [1].txt", "نص ثان");
    Written.file(folder, "in/y z/_c.txt", "نص ثالث");
    String in = folder.resolve("in").toString();
    assertThat(run(DEFAULTS, List.of(in)).ids()).containsExactly("x/a", "y z/b [1]");
    assertThat(run(DEFAULTS, List.of(in + "/*/*.txt")).ids()).contains("x/a", "y z/b [1]");
    assertThat(run(DEFAULTS, List.of(in + "/?")).ids()).containsExactly("x/a");
    assertThat(run(DEFAULTS, List.of("file:" + in + "/x/a.txt")).ids()).containsExactly("a");
    assertThat(run(DEFAULTS, List.of(in + "/y z/b [1].txt")).ids()).containsExactly("b [1]");
    assertThat(run(DEFAULTS, List.of(in + "/x", in)).ids()).as("once").hasSize(2);
  }

  @Test
  void aLimitTakesTheFirstRecordsInTheOrderOfNames() {
    for (int file = 0; file < 5; file++) {
      Written.file(
          folder,
          "f" + file + ".jsonl",
          ("{\"text\": \"نص\", \"id\": \"" + file + "-%d\"}\n")
              .formatted(1)
              .concat("{\"text\": \"نص\", \"id\": \"" + file + "-2\"}\n"));
    }
    assertThat(run(DEFAULTS.withLimit(3), folder).ids()).containsExactly("0-1", "0-2", "1-1");
    assertThat(run(DEFAULTS.withLimit(100), folder).ids()).hasSize(10);
  }

  @Test
  void theSameArticlesForAnyOrderOfInputsAndAnyPartitions() {
    List<Path> inputs = new ArrayList<>();
    for (int file = 0; file < 6; file++) {
      StringBuilder lines = new StringBuilder();
      for (int line = 0; line < 20; line++) {
        String id = line % 3 == 0 ? "" : "\"id\": \"" + line % 5 + "\", ";
        lines.append("{").append(id).append("\"text\": \"نص ").append(line % 7 * file % 4);
        lines.append("\", \"date\": \"0").append(1 + line % 9).append("/13/2020\"}\n");
      }
      inputs.add(Written.file(folder, "d" + file + "/f" + file + ".jsonl", lines.toString()));
    }
    List<String> expected = null;
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(inputs, new Random(seed));
      List<String> paths = inputs.stream().map(Path::toString).toList();
      Dataset<Row> records =
          Articles.records(SparkTest.session(), paths, DEFAULTS)
              .repartition(List.of(1, 2, 7).get(seed));
      List<String> rows =
          new ArrayList<>(
              Articles.articles(records).toJSON().collectAsList().stream().sorted().toList());
      rows.addAll(
          Articles.rejects(records, Articles.changedIds(records)).toJSON().collectAsList().stream()
              .sorted()
              .toList());
      assertThat(rows).hasSize(120);
      assertThat(rows).isEqualTo(expected == null ? rows : expected);
      expected = rows;
    }
  }

  @Test
  void optionsAreWrittenAsJson() throws IOException {
    assertThat(new ObjectMapper().writeValueAsString(DEFAULTS.withFields(Map.of("text", "body"))))
        .isEqualTo(
            "{\"as_of\":null,\"fields\":{\"text\":\"body\"},\"format\":\"auto\",\"source\":null,"
                + "\"charset\":null,\"csv\":{\"delimiter\":null,\"columns\":[]},"
                + "\"timeZone\":\"Z\",\"maxArticleChars\":1000000,\"limit\":0}");
  }

  @Test
  void optionsOutOfRangeAreWrongUse() {
    assertThatThrownBy(() -> DEFAULTS.withMaxArticleChars(0)).isInstanceOf(WrongUse.class);
    assertThatThrownBy(() -> DEFAULTS.withLimit(-1)).isInstanceOf(WrongUse.class);
  }

  private void jsonl(String... lines) {
    Written.file(folder, "a.jsonl", String.join("\n", lines) + "\n");
  }

  private static String dated(String id, String source, String date) {
    return "{\"id\": \"%s\", \"source\": \"%s\", \"date\": \"%s\", \"text\": \"نص\"}"
        .formatted(id, source, date);
  }

  private static String published(Written.Run run, String id) {
    return run.article(id).<Timestamp>getAs("published_at").toInstant().toString();
  }

  private static List<String> warnings(Row article) {
    return article.<Row>getList(article.fieldIndex("warnings")).stream()
        .map(warning -> warning.<String>getAs("warning"))
        .toList();
  }

  private static Row reject(Written.Run run, String file, long position) {
    return run.rejects().stream()
        .filter(row -> row.<String>getAs("input_file").equals(file))
        .filter(row -> row.<Long>getAs("position") == position)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

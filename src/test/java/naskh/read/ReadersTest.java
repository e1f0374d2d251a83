package naskh.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import naskh.SparkTest;
import naskh.read.fields.Field;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersTest {
  private static final String JSON_LINES =
      "{\"id\": \"1\", \"text\": \"نص أول\"}\n\n{\"id\": \"2\", \"text\": \"نص ثان\"}\n";
  private static final String JSON_ARRAY =
      "[{\"id\": \"1\", \"text\": \"نص أول\"},\n {\"id\": \"2\", \"text\": \"نص ثان\"}]";
  private static final String CSV = "id,text\n1,نص أول\n2,\"نص ثان\"\n";
  private static final String TREC =
      """
      <DOC>
      <id>1</id>
      <text>
      نص أول
      </text>
      </DOC>
      <DOC>
      <id>2</id><text>نص ثان</text></DOC>
      """;

  @TempDir Path folder;

  static Stream<Arguments> everyFormatAndCompression() {
    return Stream.of(
            Arguments.of("a.jsonl", JSON_LINES),
            Arguments.of("a.json", JSON_ARRAY),
            Arguments.of("a.csv", CSV),
            Arguments.of("a.trec", TREC))
        .flatMap(
            format ->
                Arrays.stream(Written.Packing.values())
                    .map(packing -> Arguments.of(format.get()[0], format.get()[1], packing)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("everyFormatAndCompression")
  void everyFormatIsReadFromEveryCompression(String name, String content, Written.Packing packing) {
    byte[] bytes = Written.packed(packing, content.getBytes(UTF_8));
    for (String named : List.of(name, name.substring(0, 1))) {
      List<RawRecord> records =
          named.equals("a") && name.endsWith("csv")
              ? Written.records(
                  Written.file(folder, named, bytes), ReadOptions.defaults().withFormat("csv"))
              : Written.records(Written.file(folder, named, bytes));
      assertThat(records).extracting(record -> record.value("id", "")).containsExactly("1", "2");
      assertThat(records)
          .extracting(record -> record.value("text", ""))
          .containsExactly("نص أول", "نص ثان");
    }
  }

  @ParameterizedTest
  @EnumSource(Written.Packing.class)
  void aTextFileIsOneArticleInEveryCompression(Written.Packing packing) {
    byte[] bytes = Written.packed(packing, "سطر.\nسطر آخر.\n".getBytes(UTF_8));
    List<RawRecord> records = Written.records(Written.file(folder, "a.txt", bytes));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).value("text", "")).isEqualTo("سطر.\nسطر آخر.\n");
  }

  @Test
  void twoPackedFilesOneAfterTheOtherAreRead() throws IOException {
    for (Written.Packing packing :
        List.of(Written.Packing.GZIP, Written.Packing.BZIP2, Written.Packing.ZSTD)) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.write(Written.packed(packing, "{\"text\": \"a\"}\n".getBytes(UTF_8)));
      both.write(Written.packed(packing, "{\"text\": \"b\"}\n".getBytes(UTF_8)));
      Path file = Written.file(folder, "two.jsonl", both.toByteArray());
      assertThat(Written.records(file)).as(packing.name()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Written.Packing.class,
      names = {"GZIP", "BZIP2", "ZSTD"})
  void whatLiesBeforeABreakIsKept(Written.Packing packing) {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 60_000; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"");
      lines.append(Long.toString(random.nextLong(), 36)).append("\"}\n");
    }
    byte[] whole = Written.packed(packing, lines.toString().getBytes(UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    List<RawRecord> records = Written.records(Written.file(folder, "cut.jsonl", half));
    RawRecord last = records.get(records.size() - 1);
    assertThat(last.reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(last.position()).isEqualTo(records.size());
    assertThat(records.size()).isBetween(20_000, 40_000);
    assertThat(records.subList(0, records.size() - 1)).allMatch(r -> r.reason() == null);
  }

  @Test
  void aTextFileHasTheDateThatItStates() {
    String line = "نشر في: 27 مارس 2024";
    byte[] bytes = ("عنوان الخبر هنا\n" + line + "\nنص الخبر\n").getBytes(UTF_8);
    assertThat(Written.records(Written.file(folder, "a.txt", bytes)).get(0).fields())
        .containsEntry(Field.DATE_LINE, line)
        .extractingByKey("text", InstanceOfAssertFactories.STRING)
        .contains(line);
  }

  @Test
  void aCutTextFileIsNoArticle() {
    byte[] whole = Written.packed(Written.Packing.GZIP, "خبر طويل جدا".repeat(50).getBytes(UTF_8));
    Path file = Written.file(folder, "a.txt.gz", Arrays.copyOf(whole, whole.length - 12));
    assertThat(Written.records(file))
        .extracting(RawRecord::reason)
        .containsExactly(Reason.TRUNCATED);
  }

  @Test
  void aNameThatPromisesCompressionIsNotBelieved() {
    for (String name : List.of("a.txt.gz", "a.txt.bz2", "a.txt.zst")) {
      List<RawRecord> records = Written.records(Written.file(folder, name, "نص غير مضغوط"));
      assertThat(records)
          .extracting(record -> record.value("text", ""))
          .containsExactly("نص غير مضغوط");
    }
  }

  @Test
  void aMalformedLineIsOneRejectWithItsLine() {
    Path file =
        Written.file(
            folder,
            "a.jsonl",
            "{\"text\": \"a\"}\n{\"text\": \"b\"\n[1]\n{\"text\": \"c\"} x\n{\"text\": \"d\"}");
    List<RawRecord> records = Written.records(file);
    assertThat(records)
        .extracting(RawRecord::reason)
        .containsExactly(null, Reason.MALFORMED, Reason.MALFORMED, Reason.MALFORMED, null);
    assertThat(records.get(1).position()).isEqualTo(2);
    assertThat(records.get(1).excerpt()).isEqualTo("{\"text\": \"b\"");
  }

  @Test
  void deepNestingAndLongLinesAreRejects() {
    String deep = "{\"a\":".repeat(100_000);
    String longLine = "{\"text\": \"" + "x".repeat(2_000_000) + "\"}";
    Path file = Written.file(folder, "a.jsonl", deep + "\n" + longLine + "\n{\"text\": \"b\"}\n");
    assertThat(Written.records(file, ReadOptions.defaults().withMaxArticleChars(1000)))
        .extracting(RawRecord::reason)
        .containsExactly(Reason.MALFORMED, Reason.TOO_LONG, null);
  }

  @Test
  void anArrayThatBreaksInTheMiddleKeepsWhatCameBefore() {
    Path file = Written.file(folder, "a.json", "[{\"text\": \"a\"}, 5, {\"text\": \"b\"}, {\"te]");
    assertThat(Written.records(file))
        .extracting(RawRecord::reason)
        .containsExactly(null, Reason.MALFORMED, null, Reason.TRUNCATED);
    Path wrong =
        Written.file(folder, "b.json", "[{\"text\": \"a\"}, {text: 1}, {\"text\": \"b\"}]");
    assertThat(Written.records(wrong))
        .extracting(RawRecord::reason)
        .containsExactly(null, Reason.MALFORMED);
  }

  @Test
  void oneObjectOverSeveralLinesIsOneRecord() {
    Path file = Written.file(folder, "a.json", "{\n  \"id\": \"1\",\n  \"text\": \"a\"\n}\n");
    assertThat(Written.records(file)).extracting(r -> r.value("id", "")).containsExactly("1");
  }

  @Test
  void valuesThatAreNoStringsAreTaken() {
    Path file =
        Written.file(
            folder,
            "a.jsonl",
            "{\"id\": 17, \"meta\": {\"body\": \"x\"}, \"authors\": [\"أ\", {\"name\": \"ب\"}], \"n\": null}");
    RawRecord record = Written.records(file).get(0);
    assertThat(record.value("id", "")).isEqualTo("17");
    assertThat(record.value("meta.body", "")).isEqualTo("x");
    assertThat(record.value("authors", ", ")).isEqualTo("أ, ب");
    assertThat(record.value("n", "")).isNull();
  }

  @Test
  void csvTakesDelimitersQuotesAndLineBreaks() {
    for (String delimiter : List.of(",", ";", "\t")) {
      String csv =
          "id,title,text\r\n1,\"a,\"\"b\"\"\",\"one\ntwo\"\r\n2,say \"x\",three\r\n"
              .replace(",", delimiter);
      List<RawRecord> records = Written.records(Written.file(folder, "a.csv", csv));
      assertThat(records).extracting(RawRecord::position).containsExactly(2L, 4L);
      assertThat(records.get(0).value("title", "")).isEqualTo("a" + delimiter + "\"b\"");
      assertThat(records.get(0).value("text", "")).isEqualTo("one\ntwo");
      assertThat(records.get(1).value("title", "")).isEqualTo("say \"x\"");
    }
  }

  @Test
  void aBrokenCsvRowCostsNoNeighbour() {
    String csv =
        "id,text\n1,one\n2,two,more\n3,\"never closed\n4,four\n5,\"five\" x\n6,\"six\n\"\n7,seven\n";
    List<RawRecord> records = Written.records(Written.file(folder, "a.csv", csv));
    assertThat(records)
        .filteredOn(record -> record.reason() == null)
        .extracting(record -> record.value("id", ""))
        .containsExactly("1", "4", "6", "7");
    assertThat(records)
        .filteredOn(record -> record.reason() != null)
        .extracting(RawRecord::position)
        .containsExactly(3L, 4L, 6L);
  }

  @Test
  void anUnclosedDocIsARejectAndTheNextIsRead() {
    String trec =
        "<DOC><id>1</id>\n<text>a</text>\n<DOC id=\"2\"><TEXT><P>b</P></TEXT></DOC> <DOC>c";
    List<RawRecord> records = Written.records(Written.file(folder, "a", trec));
    assertThat(records)
        .extracting(RawRecord::reason)
        .containsExactly(Reason.MALFORMED, null, Reason.MALFORMED);
    assertThat(records.get(1).value("id", "")).isEqualTo("2");
    assertThat(records.get(1).value("TEXT", "")).isEqualTo("<P>b</P>");
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L, 3L);
  }

  @Test
  void ofALongLineOfDocumentsThoseAreReadThatAreWhole() {
    ReadOptions options = ReadOptions.defaults().withMaxArticleChars(4);
    String document = "<DOC><text>نص</text></DOC>";
    String many = document.repeat(1_000_000);
    List<RawRecord> records =
        Written.records(Written.file(folder, "a", many + "\n" + document), options);
    int last = records.size() - 1;
    assertThat(last).isBetween(10, 900_000);
    assertThat(records.subList(0, last - 1)).extracting(RawRecord::reason).containsOnlyNulls();
    assertThat(records.get(last - 1).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(records.get(last).reason()).isNull();
    assertThat(records.get(last).position()).isEqualTo(records.size());
  }

  @Test
  void trecFieldsMayLieInOneAnother() {
    String trec =
        "<DOC>\n<DOCNO> A.1 </DOCNO>\n<BODY>\n<HEADLINE>عنوان</HEADLINE>\n<TEXT>\nنص\n</TEXT>\n</BODY>\n</DOC>";
    RawRecord record = Written.records(Written.file(folder, "a", trec)).get(0);
    assertThat(record.value("DOCNO", "")).isEqualTo("A.1");
    assertThat(record.value("HEADLINE", "")).isEqualTo("عنوان");
    assertThat(record.value("TEXT", "")).isEqualTo("نص");
  }

  @Test
  void parquetIsReadWithItsTypes() throws IOException {
    Path parquet = parquetFile();
    List<RawRecord> records = Written.records(parquet);
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L);
    Map<String, Object> first = records.get(0).fields();
    assertThat(first)
        .containsEntry("id", "7")
        .containsEntry("text", "نص")
        .containsEntry("published", "2024-03-05T10:00:00Z")
        .containsEntry("day", "2024-03-05")
        .containsEntry("authors", List.of("أ", "ب"))
        .containsEntry("meta.url", "http://x.org/1");
    assertThat(records.get(1).fields()).containsEntry("text", null);
  }

  @Test
  void aDamagedParquetFileIsOneReject() throws IOException {
    byte[] bytes = Files.readAllBytes(parquetFile());
    Path cut = Written.file(folder, "cut.parquet", Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Written.records(cut))
        .extracting(RawRecord::reason)
        .containsExactly(Reason.UNREADABLE);
  }

  private Path parquetFile() throws IOException {
    StructType schema =
        StructType.fromDDL(
            "id BIGINT, text STRING, published TIMESTAMP, day DATE, authors ARRAY<STRING>,"
                + " meta STRUCT<url: STRING>");
    String place = folder.resolve("p.parquet").toString();
    SparkTest.session()
        .createDataFrame(
            List.of(
                RowFactory.create(
                    7L,
                    "نص",
                    java.sql.Timestamp.from(java.time.Instant.parse("2024-03-05T10:00:00Z")),
                    java.sql.Date.valueOf("2024-03-05"),
                    List.of("أ", "ب").toArray(new String[0]),
                    RowFactory.create("http://x.org/1")),
                RowFactory.create(8L, null, null, null, null, null)),
            schema)
        .coalesce(1)
        .write()
        .parquet(place);
    try (Stream<Path> parts = Files.list(Path.of(place))) {
      return parts.filter(part -> part.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}

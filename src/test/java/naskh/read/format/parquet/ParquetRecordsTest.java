package naskh.read.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import naskh.read.ReadOptions;
import naskh.read.Written;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetRecordsTest {
  @TempDir Path folder;

  /** A file of one row. */
  private Path file(String fields, CompressionCodecName codec, Consumer<Group> row) {
    MessageType schema = MessageTypeParser.parseMessageType("message row { " + fields + " }");
    Path file = folder.resolve("a.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withConf(new Configuration())
            .withCompressionCodec(codec)
            .build()) {
      Group group = new SimpleGroup(schema);
      row.accept(group);
      writer.write(group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Map<String, Object> fields(String fields, Consumer<Group> row) {
    List<RawRecord> records = Written.records(file(fields, CompressionCodecName.UNCOMPRESSED, row));
    assertThat(records).extracting(RawRecord::reason).containsOnlyNulls();
    return records.get(0).fields();
  }

  private static List<RawRecord> ofCase(String file) {
    return Written.records(Path.of("src/test/resources/naskh/read/cases", file));
  }

  @Test
  void unsignedNumbersHaveNoSign() {
    assertThat(ofCase("parquet-unsigned/uint64_id.parquet"))
        .extracting(record -> record.value("id", ""))
        .containsExactly("18446744073709551614", "18446744073709551615");
    assertThat(
            fields(
                "required int32 a (INTEGER(32,false)); required int32 b (INTEGER(16,true));"
                    + " required int64 c (INTEGER(64,true));",
                row -> row.append("a", -1).append("b", -1).append("c", -1L)))
        .isEqualTo(Map.of("a", "4294967295", "b", "-1", "c", "-1"));
  }

  @Test
  void fractionsArePlainNumbers() {
    assertThat(ofCase("parquet-epoch/float_epoch.parquet"))
        .extracting(record -> record.value("date", ""))
        .containsExactly("1711534500", "1711534600.5");
    assertThat(ofCase("parquet-epoch/int_nanos.parquet"))
        .extracting(record -> record.value("date", ""))
        .containsExactly("1711534500000000000", "1711534600000000000");
    assertThat(
            fields(
                "required double a; required double b; required float c; required double d;"
                    + " required float e;",
                row ->
                    row.append("a", 17.0)
                        .append("b", Double.NaN)
                        .append("c", 0.5f)
                        .append("d", -0.0)
                        .append("e", Float.NEGATIVE_INFINITY)))
        .containsEntry("a", "17")
        .containsEntry("b", null)
        .containsEntry("c", "0.5")
        .containsEntry("d", "0")
        .containsEntry("e", null);
  }

  @Test
  void decimalsAreReadFromEveryPhysicalType() {
    Binary bytes = Binary.fromConstantByteArray(new BigInteger("-1234567").toByteArray());
    assertThat(
            fields(
                "required int32 a (DECIMAL(9,2)); required int64 b (DECIMAL(18,2));"
                    + " required binary c (DECIMAL(20,2));"
                    + " required fixed_len_byte_array(3) d (DECIMAL(6,0));",
                row ->
                    row.append("a", -1234567)
                        .append("b", -1234567L)
                        .append("c", bytes)
                        .append("d", bytes)))
        .isEqualTo(Map.of("a", "-12345.67", "b", "-12345.67", "c", "-12345.67", "d", "-1234567"));
  }

  @Test
  void timesAndIdsHaveTheirUsualForm() {
    UUID id = UUID.fromString("65f0a1b2-c3d4-e5f6-0718-293100000001");
    byte[] halves =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    assertThat(
            fields(
                "required fixed_len_byte_array(16) id (UUID);"
                    + " required int64 utc (TIMESTAMP(NANOS,true));"
                    + " required int64 local (TIMESTAMP(MILLIS,false)); required int32 day (DATE);",
                row ->
                    row.append("id", Binary.fromConstantByteArray(halves))
                        .append("utc", 1_711_534_500_000_000_000L)
                        .append("local", 1_711_534_500_000L)
                        .append("day", 19_809)))
        .containsEntry("id", id.toString())
        .containsEntry("utc", "2024-03-27T10:15:00Z")
        .containsEntry("local", "2024-03-27T10:15:00")
        .containsEntry("day", "2024-03-27");
  }

  @Test
  void aBodyInBlocksIsItsParagraphs() {
    List<RawRecord> records = ofCase("body-in-blocks/list_struct.parquet");
    assertThat(records).hasSize(2);
    for (RawRecord record : records) {
      assertThat((List<?>) record.fields().get("content")).hasSize(2);
      assertThat(record.value("content", "\n")).doesNotContain("p").hasSizeGreaterThan(500);
    }
  }

  @Test
  void listsMayBeWrittenInAnyWay() {
    assertThat(
            fields(
                "repeated binary plain (STRING);"
                    + " repeated group blocks { required binary text (STRING); }"
                    + " required group two (LIST) { repeated binary element (STRING); }"
                    + " required group hull (LIST) { repeated group list {"
                    + " optional binary element (STRING); } }"
                    + " required group old (LIST) { repeated group array {"
                    + " required binary name (STRING); } }"
                    + " required group pairs (LIST) { repeated group item {"
                    + " required binary type (STRING); required binary text (STRING); } }"
                    + " required group none (LIST) { repeated group list {"
                    + " optional binary element (STRING); } }",
                row -> {
                  row.append("plain", "أ").append("plain", "ب");
                  row.addGroup("blocks").append("text", "أ");
                  row.addGroup("two").append("element", "أ").append("element", "ب");
                  Group hull = row.addGroup("hull");
                  hull.addGroup("list").append("element", "أ");
                  hull.addGroup("list");
                  hull.addGroup("list").append("element", "ب");
                  row.addGroup("old").addGroup("array").append("name", "أ");
                  row.addGroup("pairs").addGroup("item").append("type", "p").append("text", "أ");
                  row.addGroup("none");
                }))
        .isEqualTo(
            Map.of(
                "plain", List.of("أ", "ب"),
                "blocks", List.of("أ"),
                "two", List.of("أ", "ب"),
                "hull", List.of("أ", "ب"),
                "old", List.of("أ"),
                "pairs", List.of("أ"),
                "none", List.of()));
  }

  @Test
  void structsAndMapsAreFieldsWithDots() {
    assertThat(
            fields(
                "required group article { required group body { required binary text (STRING); } }"
                    + " required group title { required binary rendered (STRING); }"
                    + " required group meta (MAP) { repeated group key_value {"
                    + " required binary key (STRING); optional binary value (STRING); } }"
                    + " optional group none { required binary x (STRING); }",
                row -> {
                  row.addGroup("article").addGroup("body").append("text", "نص");
                  row.addGroup("title").append("rendered", "عنوان");
                  Group meta = row.addGroup("meta");
                  meta.addGroup("key_value").append("key", "url").append("value", "http://x.org");
                  meta.addGroup("key_value").append("key", "lang");
                }))
        .containsEntry("article.body.text", "نص")
        .containsEntry("title", "عنوان")
        .containsEntry("meta.url", "http://x.org")
        .containsEntry("meta.lang", null)
        .containsEntry("none", null);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW", "LZ4"})
  void everyCodecThatIsAtHandIsRead(CompressionCodecName codec) {
    Path file = file("required binary text (STRING);", codec, row -> row.append("text", "نص"));
    assertThat(Written.records(file))
        .extracting(record -> record.value("text", ""))
        .containsExactly("نص");
  }

  @Test
  void aCodecThatIsNotAtHandIsNamed() {
    List<RawRecord> records = ofCase("parquet-brotli/codec_brotli.parquet");
    assertThat(records).extracting(RawRecord::reason).containsExactly(Reason.UNREADABLE);
    assertThat(records.get(0).detail())
        .isEqualTo("packed by BROTLI, which is not at hand: write it by snappy, gzip or zstd");
  }

  @Test
  void anEncryptedFileIsCalledSo() throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            file(
                "required binary text (STRING);",
                CompressionCodecName.UNCOMPRESSED,
                row -> row.append("text", "نص")));
    byte[] magic = "PARE".getBytes(UTF_8);
    System.arraycopy(magic, 0, bytes, 0, 4);
    System.arraycopy(magic, 0, bytes, bytes.length - 4, 4);
    for (String name : List.of("b.parquet", "b")) {
      List<RawRecord> records = Written.records(Written.file(folder, name, bytes));
      assertThat(records).extracting(RawRecord::reason).containsExactly(Reason.UNREADABLE);
      assertThat(records.get(0).detail()).startsWith("encrypted");
    }
  }

  @Test
  void aRowThatIsTooLongCostsNoNeighbour() {
    char[] letters = new char[3_000_000];
    Arrays.fill(letters, 'x');
    Path file =
        file(
            "required binary text (STRING);",
            CompressionCodecName.SNAPPY,
            row -> row.append("text", new String(letters)));
    assertThat(Written.records(file, ReadOptions.defaults().withMaxArticleChars(1000)))
        .extracting(RawRecord::reason)
        .containsExactly(Reason.TOO_LONG);
  }
}

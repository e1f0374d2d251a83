package naskh.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import naskh.read.clean.Html;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to fill memory or time: each record is read or refused, and what stands around it is
 * read. The times are far above what linear reading takes and far below what quadratic does.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileFilesTest {
  private static final String GOOD = "{\"id\": \"good\", \"text\": \"خبر\"}";

  @TempDir Path folder;

  private List<RawRecord> records(String name, String content) {
    return Written.records(Written.file(folder, name, content));
  }

  /** {@code times} pieces between {@code begin} and {@code end}, packed by gzip. */
  private List<RawRecord> packed(String name, String begin, String piece, int times, String end)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16)) {
      out.write(begin.getBytes(UTF_8));
      byte[] bytes = piece.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
      out.write(end.getBytes(UTF_8));
    }
    return Written.records(file);
  }

  private static Map<String, Integer> reasons(List<RawRecord> records) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (RawRecord record : records) {
      reasons.merge(record.reason() == null ? "none" : record.reason().name(), 1, Integer::sum);
    }
    return reasons;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"a\":", "[", "{\"text\":\"x\",\"a\":["})
  void aLineOfDeepJsonIsOneReject(String level) {
    List<RawRecord> records =
        records("a.jsonl", level.repeat(100_000) + "\n" + GOOD + "\n" + GOOD + "\n");
    assertThat(reasons(records)).isEqualTo(Map.of("MALFORMED", 1, "none", 2));
  }

  @Test
  void deepJsonInAnArrayKeepsWhatCameBefore() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    List<RawRecord> records = records("a.json", "[" + GOOD + ", " + deep + ", " + GOOD + "]");
    assertThat(reasons(records)).isEqualTo(Map.of("MALFORMED", 1, "none", 1));
    assertThat(records.get(1).detail()).contains("nesting depth");
  }

  @Test
  void numbersOfAMillionDigitsAreRejects() {
    String digits = "7".repeat(1_000_000);
    List<RawRecord> records =
        records(
            "a.jsonl",
            "{\"id\": "
                + digits
                + ", \"text\": \"a\"}\n"
                + "{\"n\": 1e"
                + digits
                + ", \"text\": \"a\"}\n"
                + "{\"n\": 0."
                + digits
                + ", \"text\": \"a\"}\n"
                + GOOD);
    assertThat(reasons(records)).isEqualTo(Map.of("MALFORMED", 3, "none", 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {"many fields#[{\"m\":{\"x\":1#,\"k\":1#}},", "long list#[{\"m\":[\"x\"#,\"k\"#]},"})
  void oneJsonRecordIsHeldToABoundAndItsNeighbourIsRead(
      String what, String begin, String piece, String end) throws IOException {
    List<RawRecord> records = packed("a.json", begin, piece, 2_500_000, end + GOOD + "]");
    assertThat(records).extracting(RawRecord::reason).first().isIn(Reason.TOO_LONG, null);
    assertThat(records.get(records.size() - 1).value("id", "")).isEqualTo("good");
    assertThat(records).hasSize(2);
    if (what.equals("long list")) {
      assertThat(records.get(0).reason()).isEqualTo(Reason.TOO_LONG);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"%s\": 1}]", "[{\"a\": \"%s\"}]", "{\"a\": %s}"})
  void oneEndlessNameStringOrWordOfJsonIsRefused(String json) {
    List<RawRecord> records = records("a.json", json.formatted("n".repeat(20_000_000)));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).reason()).isIn(Reason.MALFORMED, Reason.TOO_LONG);
  }

  /** Each list or object looks like records, and is to be judged by all that is around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"l%d\": [{\"id\": 1, \"text\": \"x\"}],",
        "\"l%d\": [[1, 2]],",
        "\"l%d\": {\"a\": {\"b1\": {\"id\": 1, \"text\": \"x\"}}},",
        "\"l%d\": [{\"type\": \"content\", \"content\": []}],",
        "\"l%d\": {\"$date\": {\"$oid\": {\"_\": {}}}},"
      })
  void anObjectOfManyListsIsJudgedInOnePass(String list) {
    StringBuilder object = new StringBuilder("{\"title\": \"x\", \"url\": \"u\", \"id\": \"7\",");
    for (int i = 0; i < 20_000; i++) {
      object.append(list.formatted(i));
    }
    List<RawRecord> records = records("a.jsonl", object + "\"n\": 1}\n" + GOOD);
    assertThat(records).hasSize(2).extracting(RawRecord::reason).containsOnlyNulls();
    assertThat(records.get(0).value("id", "")).isEqualTo("7");
  }

  @Test
  void blocksThatLieDeepInOneAnotherAreReadInOnePass() {
    String begin = "{\"type\": \"quote\", \"quote\": [".repeat(25);
    String blocks = begin + "{}" + ",{}".repeat(100_000) + "]}".repeat(25);
    List<RawRecord> records = records("a.jsonl", "{\"id\": \"7\", \"body\": [" + blocks + "]}");
    assertThat(records).extracting(record -> record.value("id", "")).containsExactly("7");
  }

  @Test
  void aLongNameAboveManyFieldsIsRefused() {
    StringBuilder fields = new StringBuilder("\"x\": 1");
    for (int i = 0; i < 40_000; i++) {
      fields.append(", \"").append(i).append("\": 1");
    }
    String object = "{\"" + "n".repeat(1_000_000) + "\": {" + fields + "}}";
    assertThat(reasons(records("a.jsonl", object + "\n" + GOOD)))
        .isEqualTo(Map.of("TOO_LONG", 1, "none", 1));
  }

  @Test
  void namesThatAreMadeToCollideAreRead() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 1 << 14; i++) {
      String name = Integer.toBinaryString(1 << 14 | i).replace("0", "Aa").replace("1", "BB");
      fields.append("\"").append(name).append("\": 1,");
    }
    List<RawRecord> records = records("a.jsonl", "{" + fields + "\"id\": \"7\"}\n" + GOOD);
    assertThat(reasons(records)).isEqualTo(Map.of("none", 2));
  }

  @Test
  void mistakesOnEveryLineOfAStreamCostNoMoreThanTheirLine() {
    List<RawRecord> records = records("a.json", "[\n" + "{\"a\": [\n{b},\n".repeat(50_000) + GOOD);
    assertThat(records.get(records.size() - 1).value("id", "")).isEqualTo("good");
    assertThat(records.size()).isBetween(50_001, 100_001);
  }

  @Test
  void aPackedFileThatExpandsAThousandfoldEndsWithOneReject() throws IOException {
    String line = "{\"text\": \"" + "x".repeat(5000) + "\"}\n";
    List<RawRecord> records = packed("a.jsonl.gz", GOOD + "\n", line, 40_000, "");
    RawRecord last = records.get(records.size() - 1);
    assertThat(last.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(last.detail()).contains("unpacks to more than 250 times its size");
    assertThat(records.get(0).value("id", "")).isEqualTo("good");
    assertThat(records.size()).isBetween(3_000, 39_000);
  }

  @Test
  void aShortFileOfOneRepeatedLineIsRead() throws IOException {
    assertThat(reasons(packed("a.jsonl.gz", "", GOOD + "\n", 100_000, "")))
        .isEqualTo(Map.of("none", 100_000));
  }

  @Test
  void aTableOfAMillionColumnsIsRefused() {
    String commas = ",".repeat(1_000_000);
    List<RawRecord> names = records("a.csv", "id,text" + commas + "\n1,نص" + commas + "\n");
    assertThat(names).extracting(RawRecord::reason).containsExactly(Reason.UNREADABLE);
    assertThat(names.get(0).detail()).isEqualTo("more than 10000 columns");

    List<RawRecord> row = records("b.csv", "id,text\n1,نص" + commas + "\n2,نص\n");
    assertThat(reasons(row)).isEqualTo(Map.of("MALFORMED", 1, "none", 1));
    assertThat(row.get(0).detail()).isEqualTo("1000002 fields, the first row names 2");
  }

  /** Each line opens a quote that no line behind it closes. */
  @Test
  void quotesThatAreNeverClosedAreFollowedOnce() {
    List<RawRecord> records = records("a.csv", "id,text\n" + "a\" ,\"c\n".repeat(300_000) + "1,نص");
    assertThat(reasons(records)).isEqualTo(Map.of("MALFORMED", 300_000, "none", 1));
  }

  @Test
  void quotesThatAreWronglyClosedAreFollowedOnce() {
    List<RawRecord> records =
        records("a.csv", "id,text\n" + "a\" ,\"c\n".repeat(300_000) + "\"b,\n1,نص");
    assertThat(reasons(records)).isEqualTo(Map.of("MALFORMED", 300_001, "none", 1));
  }

  @ParameterizedTest
  @CsvSource({"1000, MALFORMED", "100000, TOO_LONG"})
  void elementsThatLieDeepInOneAnotherAreOneReject(int levels, String reason) {
    StringBuilder deep = new StringBuilder("<DOC>");
    for (int i = 0; i < levels; i++) {
      deep.append("<a").append(i).append('>');
    }
    for (int i = levels - 1; i >= 0; i--) {
      deep.append("</a").append(i).append('>');
    }
    List<RawRecord> records = records("a.trec", deep + "</DOC>\n<DOC><text>نص</text></DOC>");
    assertThat(reasons(records)).isEqualTo(Map.of(reason, 1, "none", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<q>", "<zz></b>", "</zz>", "<DOC ", "<text>", "<", "</DOC "})
  void aDocumentOfTagsIsReadInOnePass(String piece) {
    List<RawRecord> records =
        records("a.trec", "<DOC>" + piece.repeat(600_000) + "</DOC><DOC><text>نص</text></DOC>");
    assertThat(records.get(records.size() - 1).value("text", "")).isEqualTo("نص");
  }

  @Test
  void aLongWordAmongAttributesIsReadInOnePass() {
    List<RawRecord> records =
        records("a.trec", "<DOC " + "a".repeat(600_000) + " id=\"1\"><text>نص</text></DOC>");
    assertThat(records.get(0).value("id", "")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"<DOC>, MALFORMED", "<DOC></DOC>, none"})
  void aLineOfDocumentsIsReadInOnePass(String piece, String reason) {
    List<RawRecord> records = records("a.trec", piece.repeat(300_000));
    assertThat(reasons(records)).isEqualTo(Map.of(reason, 300_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<table>",
        "<p><font><b><i>",
        "<a href=x>",
        "<svg><script></script>",
        "&lt;",
        "<!--",
        "<a ",
        "</p>",
        "<template>",
        "<select><option>",
        "&#1;",
        "<br"
      })
  void nestedMarkupIsStrippedInBoundedTime(String piece) {
    String text = Html.strip(piece.repeat(900_000 / piece.length()) + " خبر");
    assertThat(text.length()).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>%s", "<p></p>%s<p></p>", "<p>أ</p>%s" + "<p></p>%1$s"})
  void runsOfBlanksAreStrippedInBoundedTime(String page) {
    String blanks = " \t".repeat(200_000);
    assertThat(Html.strip("<p>خبر" + page.formatted(blanks) + "<p></p>".repeat(60_000) + "ب"))
        .matches("خبر\\s+(أ\n)?ب");
  }

  @Test
  void blanksAroundLineBreaksGo() {
    assertThat(Html.strip("<p>أ \t</p>\n \n\t\n <p> ب  ج \n د</p>")).isEqualTo("أ\n\nب  ج\nد");
  }
}

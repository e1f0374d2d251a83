package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naskh.WrongUse;
import naskh.read.format.Formats;
import naskh.read.format.Reason;
import naskh.read.source.Documents;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String ARABIC = "أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في القاهرة.";

  @TempDir Path folder;

  @Test
  void aFormatOfSomebodyElseIsFoundThroughTheServiceLoader() {
    Written.file(folder, "a.note", "عنوان: نص\nآخر: نص آخر\nبلا نص\n");
    Reading read = Reading.of(folder);
    assertThat(read.formats()).containsOnly("note");
    assertThat(read.titles()).containsExactly("عنوان", "آخر");
    assertThat(read.reasons()).containsExactly(Reason.EMPTY_TEXT);
    assertThat(Formats.names()).startsWith("auto, ").contains(", note");
  }

  @Test
  void aFormatThatThereIsNotIsAMistakeOfTheUser() {
    assertThatThrownBy(() -> ReadOptions.defaults().withFormat("jsn"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("json-lines")
        .hasMessageContaining("warc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv    | {\"text\": \"نص\"}                              | json-lines",
        "a.txt    | <!DOCTYPE html><html><body>نص</body></html>      | html",
        "a.html   | نص بلا علامات                                   | text",
        "a.xml    | <html><body>نص</body></html>                     | html",
        "a.jsonl  | [{\"text\": \"نص\"}]                            | json-array",
        "a        | <?xml version='1.0'?><rss><channel/></rss>       | xml",
        "a.sgml   | <Ahram><ID>1</ID><Text>نص</Text></Ahram>         | xml",
        "a.sgml   | <DOC><TEXT>نص</TEXT></DOC>                       | trec",
        "a.txt    | <p>نص</p>                                        | text",
        "a.txt    | <خبر عاجل> نص                                    | text",
        "a.json   | 'id,title,text\n1,ع,نص\n2,ع,نص\n'              | csv",
        "a        | WARC/1.0                                         | warc",
        "a.txt.gz | نص اسمه غير ما هو                                | text",
      })
  void theFirstCharactersTellAgainstTheName(String name, String content, String format)
      throws IOException {
    Written.file(folder, name, content);
    InputFile file = Written.files(folder.resolve(name)).get(0);
    try (Documents documents =
        new Opener(new Configuration(), ReadOptions.defaults().decoding()).open(file)) {
      assertThat(documents.next().format()).isEqualTo(format);
    }
  }

  static Stream<Arguments> kindsThatAreNotRead() {
    return Stream.of(
        Arguments.of("%PDF-1.4", "PDF"),
        Arguments.of("Rar!\u001A\u0007", "RAR"),
        Arguments.of("Obj\u0001", "Avro"),
        Arguments.of("GIF89a", "picture"),
        Arguments.of("-- MySQL dump 10.13", "SQL"),
        Arguments.of("ARROW1\0\0", "Arrow"),
        Arguments.of("\u0080\u0004\u0095", "pickle"),
        Arguments.of("filedesc://x", "ARC"),
        Arguments.of("{\\rtf1", "rich text"),
        Arguments.of("PRAGMA foreign_keys=OFF;", "SQL"),
        Arguments.of("From: <Saved by Blink>", "MHTML"),
        Arguments.of(
            "From: a@b.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n2YY=",
            "mail"));
  }

  @ParameterizedTest
  @MethodSource("kindsThatAreNotRead")
  void aKindThatIsNotReadIsNamed(String begin, String kind) {
    Written.file(folder, "a.txt", (begin + " …").getBytes(StandardCharsets.ISO_8859_1));
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED);
    assertThat(read.rejects().get(0).detail()).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"k1\t{\"a\": 1}\nk2\t{\"a\": 2}\n", "event: a\ndata: {\"a\": 1}\n\n"})
  void linesOfJsonBehindKeysAreNoText(String lines) {
    Written.file(folder, "a.txt", lines);
    Reading read = Reading.of(folder);
    assertThat(read.reasons()).containsExactly(Reason.MALFORMED);
    assertThat(read.rejects().get(0).detail()).contains("JSON");
  }

  @Test
  void aFileThatGivesNothingSaysWhatWasExpected() {
    Written.file(folder, "a.csv", "");
    Written.file(folder, "b.jsonl", "\n\n");
    Written.file(folder, "c.trec", "<DOCS></DOCS>");
    Reading read = Reading.of(folder);
    assertThat(read.articles()).isEmpty();
    assertThat(read.reasons()).containsOnly(Reason.NO_RECORDS).hasSize(3);
    assertThat(read.rejects().get(0).detail()).contains("empty", "csv", "a row of names");
    assertThat(read.rejects().get(1).detail()).contains("json-lines", "--format");
  }

  @Test
  void theCharacterSetMayShowBehindAMegabyteOfAscii() {
    byte[] ascii = "0123456789\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    for (String charset : List.of("UTF-8", "windows-1256")) {
      byte[] arabic = (ARABIC + "\n").repeat(20).getBytes(Charset.forName(charset));
      byte[] all = new byte[ascii.length + arabic.length];
      System.arraycopy(ascii, 0, all, 0, ascii.length);
      System.arraycopy(arabic, 0, all, ascii.length, arabic.length);
      Path file = Written.file(folder, charset + ".txt", all);
      Reading read = Reading.of(ReadOptions.defaults().withMaxArticleChars(2_000_000), file);
      assertThat(read.articles().get(0).text()).contains(ARABIC);
    }
  }

  @Test
  void aPageSaysItsCharacterSetAndIsNotBelievedAgainstItsBytes() {
    String page =
        "<html><head><meta charset='%s'><title>t</title></head><body><p>%s</p></body></html>";
    String text = (ARABIC + " ").repeat(8);
    for (String declared : List.of("windows-1256", "no-such-charset", "utf-8")) {
      for (String real : List.of("windows-1256", "UTF-8")) {
        Path file =
            Written.file(
                folder,
                declared + real + ".html",
                page.formatted(declared, text).getBytes(Charset.forName(real)));
        Reading read = Reading.of(file);
        assertThat(read.articles()).as(declared + ", " + real).hasSize(1);
        assertThat(read.articles().get(0).text()).contains(ARABIC);
      }
    }
  }
}

package naskh.read.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import naskh.WrongUse;
import naskh.read.ReadOptions;
import naskh.read.Written;
import naskh.read.format.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String NEWS =
      "أعلنت وزارة الخارجية يوم الثلاثاء أن الاجتماع المقبل سيعقد في القاهرة،"
          + " بحضور ممثلين عن 12 دولة عربية.\n"
          + "وقال المتحدث باسم الوزارة إن جدول الأعمال يشمل الأوضاع الاقتصادية في المنطقة.\n";

  private static final String SHORT = "وقال المتحدث إن الاجتماع يعقد غدا في القاهرة.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32LE",
        "UTF-32BE",
        "windows-1256",
        "ISO-8859-6"
      })
  void arabicIsDecodedWithoutAMark(String charset) {
    assertThat(decoded(NEWS, NEWS.getBytes(Charset.forName(charset)))).isEqualTo(NEWS);
    assertThat(decoded(SHORT, SHORT.getBytes(Charset.forName(charset)))).isEqualTo(SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkDecidesAndIsNoText(String charset) {
    byte[] bytes = ("\uFEFF" + NEWS).getBytes(Charset.forName(charset));
    assertThat(decoded(NEWS, bytes)).isEqualTo(NEWS);
    assertThat(Charsets.of(bytes).guessed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256", "UTF-16LE"})
  void jsonIsDecodedTooThoughMostOfItIsAscii(String charset) {
    String json = "{\"id\": \"a-1\", \"url\": \"http://x.org/1\", \"text\": \"" + SHORT + "\"}\n";
    byte[] bytes = json.repeat(3).getBytes(Charset.forName(charset));
    Path file = Written.file(folder, "a.jsonl", bytes);
    assertThat(Written.records(file))
        .hasSize(3)
        .allMatch(record -> SHORT.equals(record.value("text", "")));
  }

  @Test
  void frenchIsDecodedToo() {
    String french =
        "Le ministre des Affaires étrangères a déclaré mardi que la réunion, prévue à Genève, se"
            + " tiendrait après l'été. Les députés ont été reçus par le président.";
    assertThat(decoded(french, french.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(french);
  }

  @Test
  void utf8CutInACharacterIsUtf8() {
    byte[] bytes = NEWS.getBytes(StandardCharsets.UTF_8);
    assertThat(Charsets.of(Arrays.copyOf(bytes, 101)).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aBrokenLineDoesNotTurnAUtf8FileIntoAnotherSet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        ("{\"text\": \"" + NEWS.strip().replace("\n", " ") + "\"}\n")
            .getBytes(StandardCharsets.UTF_8));
    bytes.write(("{\"text\": \"" + SHORT + "\"}\n").getBytes(Charset.forName("windows-1256")));
    bytes.write(("{\"text\": \"" + SHORT + "\"}\n").getBytes(StandardCharsets.UTF_8));
    List<RawRecord> records = Written.records(Written.file(folder, "a.jsonl", bytes.toByteArray()));
    assertThat(records).hasSize(3);
    assertThat(records.get(1).value("text", "")).contains("\uFFFD");
    assertThat(records.get(2).value("text", "")).isEqualTo(SHORT);
  }

  @Test
  void anExplicitCharsetOverrides() {
    Path file = Written.file(folder, "a.txt", SHORT.getBytes(Charset.forName("ISO-8859-6")));
    ReadOptions options = ReadOptions.defaults().withCharset("windows-1256");
    assertThat(Written.records(file, options).get(0).value("text", "")).isNotEqualTo(SHORT);
    assertThat(Written.records(file, options.withCharset("ISO-8859-6")).get(0).value("text", ""))
        .isEqualTo(SHORT);
    byte[] marked = ("\uFEFF" + SHORT).getBytes(StandardCharsets.UTF_16LE);
    assertThat(
            Written.records(Written.file(folder, "b.txt", marked), options.withCharset("UTF-16"))
                .get(0)
                .value("text", ""))
        .isEqualTo(SHORT);
  }

  @Test
  void anUnknownCharsetIsWrongUse() {
    for (String name : List.of("klingon", "windows 1256", "")) {
      assertThatThrownBy(() -> ReadOptions.defaults().withCharset(name))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("charset");
    }
  }

  private String decoded(String text, byte[] bytes) {
    RawRecord record = Written.records(Written.file(folder, "a.txt", bytes)).get(0);
    assertThat(record.reason()).as(text).isNull();
    return record.value("text", "");
  }
}

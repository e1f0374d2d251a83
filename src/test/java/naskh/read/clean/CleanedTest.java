package naskh.read.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import naskh.read.charset.Repair.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {
  @Test
  void aDumpOfWrongLettersInMarkupIsCleanedInOrder() {
    String text = "قال الوزير إن الاجتماع انتهى";
    String letters = new String(text.getBytes(UTF_8), ISO_8859_1);
    Cleaned cleaned =
        Cleaned.of("<p class=\\\"a\\\">" + letters + "<\\/p>\\r\\n<p>" + letters + "<\\/p>");
    assertThat(cleaned).isEqualTo(new Cleaned(text + "\n\n" + text, Found.REPAIRED, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  خبر\n\n\tعاجل  ",
        "قال: «نعم» و\"لا\" – 5 < 6 & 7 > 3 … C:\\new",
        "می\u200Cخواهم \u200Fمصر\u200E",
        "L'été à Genève"
      })
  void aCleanTextStaysAsItIs(String text) {
    assertThat(Cleaned.of(text)).isEqualTo(new Cleaned(text, Found.NONE, false));
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = SECONDS)
  @ValueSource(strings = {"<!--", "&", "\\", "<", "\u0000", "\uD800", "\r", "Ø\\n<b>&quot"})
  void aMillionCharactersTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(Cleaned.of(text).text().length()).isLessThanOrEqualTo(text.length());
  }
}

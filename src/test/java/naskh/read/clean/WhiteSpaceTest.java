package naskh.read.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import naskh.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {
  private static final String SPACE = "\u200B";

  @Test
  void aZeroWidthSpaceBetweenWordsIsABlank() {
    String text = "قالت وزارة الصحة في بيان إن عدد الحالات ارتفع هذا الأسبوع";
    assertThat(WhiteSpace.plain(text.replace(" ", SPACE))).isEqualTo(text);
    text = "ماذا قال رابح، the voice kids في أول تصريح له؟!";
    assertThat(WhiteSpace.plain(text.replace(" ", SPACE))).isEqualTo(text);
    assertThat(WhiteSpace.plain("خبر" + SPACE + "عاجل")).isEqualTo("خبر عاجل");
    assertThat(WhiteSpace.plain("خبر\u200F" + SPACE + "\u200Eعاجل"))
        .isEqualTo("خبر\u200F \u200Eعاجل");
    assertThat(Tokenizer.tokens(WhiteSpace.plain("قال" + SPACE + SPACE + "محمد")))
        .containsExactly("قال", "محمد");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "سلطات \u200Bالعراق\u200Bية ودولا أخرى",
        "ال\u200Bقاهرة وب\u200Bبغداد",
        "حزب الله\u200B على، \u200Bالمتابعة\u200B\u200B.\u200B",
        "می\u200Cخواهم کتاب\u200Cها",
        "الق\u00ADاه\u00ADرة",
        "مص\u200Fر تو\u200Eنس \u202Bليبيا\u202C",
        "ال\uFEFFمغرب ال\u2060جزائر ع\u200Dمان",
        "super\u200Bcali www.a\u200B.org 20\u200B24"
      })
  void signsThatArePartOfAWordOrBesideABlankStay(String text) {
    assertThat(WhiteSpace.plain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"أ\u2028ب", "أ\u2029ب", "أ\u0085ب", "أ\u000Bب", "أ\fب", "'أ\rب'", "'أ\r\nب'"})
  void everyLineEndOfUnicodeIsALineFeed(String text) {
    assertThat(WhiteSpace.plain(text)).isEqualTo("أ\nب");
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = SECONDS)
  @ValueSource(
      strings = {
        "\u200B",
        "ب\u200B",
        "باب\u200B",
        "\u200F",
        "\u200F\u200B",
        "ب\u200F\u200B",
        "\r",
        "\u2028"
      })
  void aMillionCharactersTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(WhiteSpace.plain(text)).hasSameSizeAs(text);
  }
}

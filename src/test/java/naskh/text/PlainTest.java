package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[2J",
        "\u009B2J",
        "\u0007",
        "\b",
        "\r",
        "\n",
        "\0",
        "\u007F",
        "\u0085",
        "\u2028",
        "\u202E",
        "\u202D",
        "\u2066",
        "\u2069",
        "\uD800"
      })
  void signsThatSteerAreShownAsSigns(String sign) {
    assertThat(Plain.line("خبر" + sign + "آخر"))
        .startsWith("خبر\uFFFD")
        .endsWith("آخر")
        .hasSize(6 + sign.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"خبر: \"أ\" (ب) – 50 %", "می\u200Cخواهم", "\u200Fخبر\u200E", "a & b | c", "😀"})
  void whatIsReadStaysAsItIs(String text) {
    assertThat(Plain.line(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "a | b→a &#124; b",
        "<img src=x onerror=alert(1)>→&#60;img src=x onerror=alert(1)&#62;",
        "[x](javascript:1)→&#91;x&#93;(javascript:1)",
        "`x`→&#96;x&#96;",
        "a\\b→a&#92;b",
        "&lt;→&#38;lt;"
      })
  void markdownShowsItAsItIsWritten(String text, String escaped) {
    assertThat(Plain.markdown(text)).isEqualTo(escaped);
  }
}

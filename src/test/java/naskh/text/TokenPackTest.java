package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenPackTest {
  private record Token(
      long hash, long stem, int begin, int end, boolean isLineBegin, boolean isStopWord) {}

  private static List<Token> all(HashedTokens tokens) {
    List<Token> all = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      all.add(
          new Token(
              tokens.hash(i),
              tokens.stem(i),
              tokens.begin(i),
              tokens.end(i),
              tokens.isLineBegin(i),
              tokens.isStopWord(i)));
    }
    return all;
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Property(tries = 2000)
  void whatIsPackedIsReadBack(@ForAll("texts") String title, @ForAll("texts") String text) {
    byte[] pack = TokenPack.pack(HashedTokens.of(title), HashedTokens.of(text));
    assertThat(all(TokenPack.title(pack))).isEqualTo(all(HashedTokens.of(title)));
    assertThat(all(TokenPack.text(pack))).isEqualTo(all(HashedTokens.of(text)));
  }

  @Example
  void longWordsAndLongGapsAreReadBack() {
    for (int length = 1; length < 300; length++) {
      String text = " ".repeat(length) + "ب".repeat(length) + "\n".repeat(length) + "خبر";
      byte[] pack = TokenPack.pack(HashedTokens.of(""), HashedTokens.of(text));
      assertThat(all(TokenPack.text(pack))).isEqualTo(all(HashedTokens.of(text)));
    }
  }

  @Example
  void aTokenTellsItsStemAndWhatItIs() {
    String text = "قال الوزير في 2024\nوالوزير وزير";
    byte[] pack = TokenPack.pack(HashedTokens.of("الوزير"), HashedTokens.of(text));
    HashedTokens tokens = TokenPack.text(pack);
    assertThat(tokens.stem(1)).isEqualTo(tokens.stem(4)).isEqualTo(tokens.hash(5));
    assertThat(tokens.hash(1))
        .isEqualTo(TokenPack.title(pack).hash(0))
        .isNotEqualTo(tokens.hash(5));
    assertThat(all(tokens))
        .extracting(Token::isStopWord)
        .containsExactly(true, false, true, false, false, false);
    assertThat(all(tokens))
        .extracting(Token::isLineBegin)
        .containsExactly(true, false, false, false, true, false);
    assertThat(HashedTokens.hasDigit(tokens.hash(3))).isTrue();
    assertThat(HashedTokens.hasDigit(tokens.hash(2))).isFalse();
  }

  /** Packs are kept by runs that are continued: a layout that changes needs another version. */
  @Example
  void theLayoutIsFrozen() {
    byte[] pack = TokenPack.pack(HashedTokens.of("خبر"), HashedTokens.of("قال الوزير\nقال 5"));
    assertThat(HexFormat.of().formatHex(pack))
        .isEqualTo(
            "010e0101ee2a10c8cb38d304000000190403c9a647230cb280d8dbf6d71c35dc81c8a20810c4b959b0"
                + "85027af041a888a17ca00100190132001b020a");
  }

  @Example
  void aPackOfAnotherVersionIsRefused() {
    byte[] pack = TokenPack.pack(HashedTokens.of(""), HashedTokens.of(""));
    pack[0] = TokenPack.VERSION + 1;
    assertThatThrownBy(() -> TokenPack.text(pack))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 2");
  }

  /** A short text is the worst case: few of its words come again. */
  @Example
  void aPackOfNewsIsLittleLargerThanItsText() {
    String text =
        """
        أعلنت وزارة الصحة، الاثنين، تسجيل إصابات جديدة خلال الساعات الأربع والعشرين الماضية.
        وقال المتحدث باسم الوزارة إن النسبة بلغت أدنى مستوى لها منذ أشهر، مؤكدا استمرار الحملة.
        وأضاف المتحدث باسم الوزارة في بيان أن الوزارة تتابع الأوضاع في جميع المحافظات يوميا.
        وأشار البيان إلى أن الوزارة تدعو المواطنين إلى الالتزام بالإجراءات التي أعلنت عنها.
        """;
    assertThat(TokenPack.pack(HashedTokens.of(""), HashedTokens.of(text)))
        .hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length * 5 / 4);
  }
}

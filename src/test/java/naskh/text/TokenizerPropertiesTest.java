package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenizerPropertiesTest {
  private record Token(int begin, int end, String folded) {}

  @Property(tries = 4000)
  void offsetsAreInOrderAndInRangeAndNoTwoTokensOverlap(@ForAll("texts") String text) {
    int last = 0;
    for (Token token : tokens(new Tokenizer().over(text))) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isGreaterThan(token.begin()).isLessThanOrEqualTo(text.length());
      last = token.end();
    }
  }

  @Property(tries = 4000)
  void foldingWhatStandsBetweenTheOffsetsGivesTheToken(@ForAll("texts") String text) {
    for (Token token : tokens(new Tokenizer().over(text))) {
      String written = text.substring(token.begin(), token.end());
      assertThat(token.folded()).isNotEmpty().isEqualTo(Letters.fold(written));
      assertThat(Tokenizer.tokens(written)).containsExactly(token.folded());
    }
  }

  @Property(tries = 4000)
  void everyLetterAndDigitIsInsideAToken(@ForAll("texts") String text) {
    assertThat(Coverage.lettersOutsideTokens(text)).isEmpty();
  }

  @Property
  void aTokenizerUsedAgainFindsTheSame(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    Tokenizer used = new Tokenizer();
    tokens(used.over(first));
    used.over(second).next();
    assertThat(tokens(used.over(first))).isEqualTo(tokens(new Tokenizer().over(first)));
  }

  @Property(tries = 4000)
  void aTextCutAtTheEndOfATokenHasTheSameTokensInItsParts(@ForAll("texts") String text) {
    List<Token> whole = tokens(new Tokenizer().over(text));
    Tokenizer tokenizer = new Tokenizer();
    for (Token cut : whole) {
      List<Token> parts = tokens(tokenizer.over(text, 0, cut.end()));
      parts.addAll(tokens(tokenizer.over(text, cut.end(), text.length())));
      assertThat(parts).isEqualTo(whole);
    }
  }

  @Property
  void aPartIsReadAsIfItWereTheWhole(@ForAll("texts") String text) {
    String framed = "كلمة" + text + "#كلمة";
    int begin = "كلمة".length();
    int end = begin + text.length();
    List<Token> part = tokens(new Tokenizer().over(framed, begin, end));
    List<Token> whole = new ArrayList<>();
    for (Token token : tokens(new Tokenizer().over(text))) {
      whole.add(new Token(token.begin() + begin, token.end() + begin, token.folded()));
    }
    assertThat(part).isEqualTo(whole);
  }

  @Property
  void countAndListAgree(@ForAll("texts") String text) {
    assertThat(Tokenizer.count(text)).isEqualTo(Tokenizer.tokens(text).size());
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  private static List<Token> tokens(Tokenizer tokenizer) {
    List<Token> all = new ArrayList<>();
    while (tokenizer.next()) {
      String folded = tokenizer.folded().toString();
      assertThat(new String(tokenizer.buffer(), 0, tokenizer.length())).isEqualTo(folded);
      all.add(new Token(tokenizer.begin(), tokenizer.end(), folded));
    }
    return all;
  }
}

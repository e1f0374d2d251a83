package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  private static final Pattern UNSEEN = Pattern.compile("\\{([0-9A-F]{4})}");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "words.csv", numLinesToSkip = 1)
  void foldsAWordAndMakesOneTokenOfIt(String rule, String word, String folded) {
    String written = withUnseen(word);
    assertThat(Letters.fold(written)).as(rule).isEqualTo(folded);
    assertThat(Letters.fold(folded)).as(rule).isEqualTo(folded);
    assertThat(Tokenizer.tokens(written)).as(rule).containsExactly(folded);
    Tokenizer token = new Tokenizer().over(written);
    assertThat(token.next()).isTrue();
    assertThat(written.substring(token.begin(), token.end())).as(rule).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "spaces and signs stay, 'قال: «نعم» (50٪)', 'قال: «نعم» (50٪)'",
    "line breaks stay, 'أول\nثانية', 'اول\nثانيه'",
    "a hash goes, C#, c",
    "emoji stay, مصر😀, مصر😀"
  })
  void foldsAPhraseAndLeavesWhatIsNoLetter(String rule, String written, String folded) {
    assertThat(Letters.fold(written)).as(rule).isEqualTo(folded);
  }

  @Test
  void halvesOfSurrogatePairsBecomeReplacementCharacters() {
    assertThat(Letters.fold("\uD83Dم\uDE00")).isEqualTo("\uFFFDم\uFFFD");
    assertThat(Letters.fold("\uD83D\u200D\uDE00")).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void foldingEveryCharacterTwiceIsFoldingItOnce() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> !isStable(c)))
        .isEmpty();
  }

  @Test
  void theTableHoldsWhatTheRulesSayOfEveryCodeUnit() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).filter(c -> !holdsRules((char) c)))
        .isEmpty();
  }

  private static boolean holdsRules(char c) {
    int code = Alphabet.code(c);
    int kind = Alphabet.kind(code);
    if (Character.isSurrogate(c) || (kind & Kind.DROPPED) != 0) {
      return kind == (Character.isSurrogate(c) ? Kind.SURROGATE : Unicode.kind(c));
    }
    String folded = code < 0 ? Alphabet.expansion(code) : Character.toString((char) code);
    return kind == Unicode.kind(c) && folded.equals(Unicode.fold(c));
  }

  private static boolean isStable(int codePoint) {
    String folded = Letters.fold(Character.toString(codePoint));
    return Letters.fold(folded).equals(folded);
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
    String folded = Letters.fold(text);
    assertThat(Letters.fold(folded)).isEqualTo(folded);
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  private static String withUnseen(String word) {
    return UNSEEN
        .matcher(word)
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }
}

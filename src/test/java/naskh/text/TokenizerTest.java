package naskh.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  /** Tokens are separated by | in the last column. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Arabic signs separate; نعم،لا؛ربما؟كلا۔تم; نعم|لا|ربما|كلا|تم",
        "guillemets separate; قال:«نعم»; قال|نعم",
        "quotes separate; قال “نعم” و\"لا\" و'ربما'; قال|نعم|و|لا|و|ربما",
        "an apostrophe after an Arabic letter separates; الوطني'أ'; الوطني|ا",
        "brackets and slashes separate; (أ)/[ب]{ج}; ا|ب|ج",
        "a missing space after a full stop; انتهى.وبدأ; انتهي|وبدا",
        "ellipsis; ربما...لا…نعم; ربما|لا|نعم",
        "a hyphen separates; كوفيد-19 إف–16; كوفيد|19|اف|16",
        "a number ends before the full stop; بلغ 3,5.; بلغ|3,5",
        "a number ends before the comma; 5, 6،; 5|6",
        "percent is no part of a number; 50% ٥٠٪ %4,75; 50|50|4,75",
        "a sign is no part of a number; -5 +3; 5|3",
        "dates are three numbers; 15/8/2018 2018-08-15; 15|8|2018|2018|08|15",
        "scores are two numbers; 2-1 2ــ0; 2|1|2|0",
        "tatweel between words is a dash; عنابة ـ تونس ــ; عنابه|تونس",
        "a prefix before a number; بـ24 لـ11 الـ18 و29; ب|24|ل|11|ال|18|و|29",
        "a unit after a number; 2018م 5سنوات 22و23; 2018|م|5|سنوات|22|و|23",
        "a prefix before a Latin word; الـMBC وNokia; ال|mbc|و|nokia",
        "a Latin unit after a number; 10km 4G 3.5GB; 10km|4g|3.5gb",
        "a trailing dot is no part of an abbreviation; the U.S. said; the|u.s|said",
        "a dot between letter and digit separates; fig.5; fig|5",
        "a hashtag ends at a sign; #حمزة_لبيض، نجم; حمزه_لبيض|نجم",
        "hashtags without a space; #مصر#تونس; مصر|تونس",
        "a hash alone is no token; # مصر ##; مصر",
        "underscores at the ends are none of a word; _مصر_ ___; مصر",
        "two underscores join as one does; عاصي__الحلاني; عاصي__الحلاني",
        "a mention in brackets; (@jamesrodriguez10) كتب; @jamesrodriguez10|كتب",
        "a mention after a word; RT@name رد@name; rt|@name|رد|@name",
        "an at alone is no token; مصر @ تونس; مصر|تونس",
        "an address at the end of a sentence; amendes@finances.tn.; amendes@finances.tn",
        "an address between Arabic words; البريدa.b-c@x-y.org,هنا; البريد|a.b-c@x-y.org|هنا",
        "no address without a dot; a@b; a|@b",
        "a URL ends before closing signs; (http://t.co/a1). و; http://t.co/a1|و",
        "a URL ends before quotes; \"http://www.edunet.tn\" وذلك; http://www.edunet.tn|وذلك",
        "a URL ends before an Arabic comma; www.facebook.com/stahel، علاوة; "
            + "www.facebook.com/stahel|علاوه",
        "a URL's final slash is no part of it; https://a.com/ ثم; https://a.com|ثم",
        "a URL after a word; التاليwww.ifid.org.tn.; التالي|www.ifid.org.tn",
        "a host ends where Arabic begins; www.ifid.tnقال; www.ifid.tn|قال",
        "no URL without a host; http:// www. http; http|www|http",
        "emoji separate; مصر😀تونس🇹🇳👍🏽; مصر|تونس",
        "symbols separate; 5€ ©AFP مصر™; 5|afp|مصر",
        "letters of many scripts; العربية English Ελληνικά עברית 北京; "
            + "العربيه|english|ελληνικα|עברית|北京",
      })
  void findsTheTokensOf(String rule, String text, String tokens) {
    assertThat(Tokenizer.tokens(text)).as(rule).containsExactly(tokens.split("\\|"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bidi controls around a word, '\u200Fمصر\u200E ', 1, 4",
    "tashkeel of the last letter, 'شكراً!', 0, 5",
    "tatweel on both sides, ' ـمصرـ ', 1, 6",
    "hash of a tag, ' #مصر', 1, 5",
    "a mark without a letter before it, ' \u064Bمصر', 2, 5",
    "a control before a mark, 'م\u200F\u064B.', 0, 3",
    "a pair of surrogates, ' \uD835\uDC00 ', 1, 3"
  })
  void offsetsCoverTheWordAsWritten(String what, String text, int begin, int end) {
    Tokenizer token = new Tokenizer().over(text);
    assertThat(token.next()).as(what).isTrue();
    assertThat(token.begin()).as(what).isEqualTo(begin);
    assertThat(token.end()).as(what).isEqualTo(end);
    assertThat(token.next()).as(what).isFalse();
  }

  @Test
  void everyLetterAndDigitOfUnicodeIsAToken() {
    StringBuilder all = new StringBuilder();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isLetterOrDigit)
        .forEach(c -> all.appendCodePoint(c).append(' '));
    assertThat(Coverage.lettersOutsideTokens(all.toString())).isEmpty();
  }

  @Test
  void theViewOfATokenIsTheToken() {
    Tokenizer token = new Tokenizer().over("إلى القاهرة");
    token.next();
    CharSequence view = token.folded();
    assertThat(view).hasToString("الي").hasSize(3);
    assertThat(view.subSequence(1, 3)).hasToString("لي");
    assertThat(view.charAt(2)).isEqualTo('ي');
    assertThatThrownBy(() -> view.charAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
    token.next();
    assertThat(view).hasToString("القاهره");
  }

  @Test
  void atTheEndItStaysAtTheEnd() {
    Tokenizer tokens = new Tokenizer().over("كلمة ..");
    assertThat(tokens.next()).isTrue();
    assertThat(tokens.next()).isFalse();
    assertThat(tokens.next()).isFalse();
    assertThat(tokens.begin()).isEqualTo(7);
    assertThat(tokens.end()).isEqualTo(7);
    assertThat(tokens.length()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'،.؟'", "\uD83D", "'\uDE00\uD83D'", "'\u200F\u064B'", "😀"})
  void textsWithoutWordsHaveNoTokens(String text) {
    assertThat(Tokenizer.tokens(text)).isEmpty();
    assertThat(Tokenizer.count(text)).isZero();
  }

  @Test
  void aRangeOutsideTheTextIsRefused() {
    Tokenizer tokenizer = new Tokenizer();
    for (int[] range : List.of(new int[] {-1, 2}, new int[] {2, 1}, new int[] {0, 4})) {
      assertThatThrownBy(() -> tokenizer.over("مصر", range[0], range[1]))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("[" + range[0] + ", " + range[1] + ")");
    }
  }

  @Test
  void aRangeThatCutsAPairOfSurrogatesIsRead() {
    String text = "م\uD835\uDC00م";
    assertThat(new Tokenizer().over(text, 0, 2).next()).isTrue();
    assertThat(new Tokenizer().over(text, 2, 3).next()).isFalse();
  }

  @ParameterizedTest
  @Timeout(value = 20, unit = SECONDS)
  @CsvSource({"م, 1", "a, 1", "1, 1", "ـ, 0", "#, 0", "@, 0", "_, 0", "\u200F, 0", "\uD83D, 0"})
  void aMillionOfOneCharacterIsReadInOneGo(String character, int tokens) {
    assertThat(Tokenizer.count(character.repeat(1_000_000))).isEqualTo(tokens);
  }

  /** What makes a tokenizer look ahead must not make it look ahead again and again. */
  @ParameterizedTest
  @Timeout(value = 20, unit = SECONDS)
  @ValueSource(
      strings = {
        "a-",
        "a_",
        "a@",
        "a@b-",
        "#\u200F",
        "http://",
        "www.",
        "1,",
        "مـ_",
        "#م",
        "a.",
        "ﷺ",
        "\uD835\uDC00",
        "a@b.c-",
        "_م",
        "م\u200F",
        "h",
        "a+"
      })
  void longTextsOfJointsTakeLinearTime(String piece) {
    String text = piece.repeat(500_000);
    Tokenizer tokens = new Tokenizer().over(text);
    int last = 0;
    while (tokens.next()) {
      last = tokens.end();
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
  }

  @Test
  void aMonstrousTokenIsNotHeldForTheNextText() {
    Tokenizer tokens = new Tokenizer().over("م".repeat(1_000_000));
    assertThat(tokens.next()).isTrue();
    assertThat(tokens.length()).isEqualTo(1_000_000);
    tokens.over("مصر").next();
    assertThat(tokens.buffer()).hasSizeLessThan(1000);
  }
}

package naskh.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.text.HashedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
  private static final String WORDS =
      "إن بلادنا لن تقبل أن تكون ساحة لصراع الآخرين مهما طال الزمن وكثرت الضغوط";

  private static List<String> quotes(String text) {
    HashedTokens tokens = HashedTokens.of(text);
    return Quotes.of(text, tokens).stream()
        .map(quote -> text.substring(tokens.begin(quote.begin()), tokens.end(quote.end() - 1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال «%s» ثم انصرف",
        "قال »%s« ثم انصرف",
        "قال “%s” ثم انصرف",
        "قال ”%s“ ثم انصرف",
        "قال: \"%s\"، ثم انصرف",
        "قال \" %s \" ثم انصرف",
        "قال \"%s.\" ثم انصرف",
        "\"%s\"",
        "قال الوزير إن \"الأمر\" محسوم: \"%s\" و\"غيره\"",
        "قال ‘%s’ ثم",
        "كان طوله 5\" ثم قال \"%s\"."
      })
  void marksOfAllKindsAreRead(String form) {
    assertThat(quotes(String.format(form, WORDS))).containsExactly(WORDS);
  }

  @Test
  void shortOnesAreNone() {
    assertThat(quotes("قال «لن نقبل» ثم «نعم»")).isEmpty();
  }

  @Test
  void whatStandsBetweenTwoQuotationsIsNone() {
    assertThat(quotes("\"" + WORDS + "\" " + WORDS + " \"" + WORDS + "\"")).hasSize(2);
  }

  @Test
  void aMarkTooFewCostsOneQuotation() {
    assertThat(quotes("قال \"" + WORDS + " ثم مضى. وقال \"" + WORDS + "\" وسكت"))
        .containsExactly(WORDS);
    assertThat(quotes("قال \"" + WORDS + " ثم مضى.\n\nوقال " + WORDS + "\" وسكت")).isEmpty();
    assertThat(quotes("قال «" + (WORDS + " ").repeat(50) + "» وسكت")).isEmpty();
  }

  @Test
  void aQuotationWithinOneIsAPartOfIt() {
    String outer = WORDS + " “هذا قراري” " + WORDS;
    assertThat(quotes("قال «" + outer + "» وسكت")).containsExactly(outer);
  }
}

package naskh.read.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfTest {
  private static final Map<Integer, Integer> FORMS = forms();

  private final LanguageOf language = new LanguageOf();

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvFileSource(resources = "/naskh/read/languages.psv", delimiter = '|', numLinesToSkip = 1)
  void sentencesOfOrdinaryLengthAreTold(String code, String style, String sentence) {
    assertThat(language.of(sentence)).as(style).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvFileSource(resources = "/naskh/read/languages.psv", delimiter = '|', numLinesToSkip = 1)
  void presentationFormsAreTheirLetters(String code, String style, String sentence) {
    if (code.equals("ar") || style.equals("standard")) {
      assertThat(language.of(presentationForms(sentence))).as(style).isEqualTo(code);
    }
  }

  @Test
  void aFewLettersOfAnotherLanguageDoNotHideAnArabicText() {
    String arabic =
        "أعلن الوزير في القاهرة أن الشركة ستفتتح فرعا جديدا في المدينة قبل نهاية العام. ";
    assertThat(language.of("چاپ پژمان گیلانی: " + arabic)).isEqualTo("ar");
    assertThat(language.of("گفت که این است: " + arabic.repeat(2))).isEqualTo("ar");
    assertThat(language.of("ڤيكتور وڤيينا وچيلي وگوگل: " + arabic)).isEqualTo("ar");
  }

  @Test
  void wordsSpelledBackwardsAreArabicStill() {
    String arabic = "أعلنت وزارة الصحة في القاهرة عن تسجيل حالات جديدة في المدينة";
    assertThat(language.of(new StringBuilder(arabic).reverse().toString())).isEqualTo("ar");
  }

  @Test
  void whatNobodyCanReadIsNoOtherLanguage() {
    assertThat(language.of("ططططظظظظ صضصضصض ثثثثقق غغغغفف ععععهه")).isIn("ar", "fa", null);
  }

  /** The isolated form of every letter that has one. */
  private static String presentationForms(String text) {
    StringBuilder forms = new StringBuilder();
    text.chars().forEach(c -> forms.append((char) FORMS.getOrDefault(c, c).intValue()));
    return forms.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "خبر عاجل", "12345 67890 12345 67890", "OK"})
  void aFewLettersTellNothing(String text) {
    assertThat(language.of(text)).isNull();
  }

  @Test
  void latinLettersOnAnArabicPageDoNotHideIt() {
    String arabic =
        "أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في القاهرة الأسبوع القادم بمشاركة عدة دول.";
    String latin = "Share this article with your friends, print it or send it by electronic mail. ";
    assertThat(language.of(latin.repeat(3) + arabic)).isEqualTo("ar");
    assertThat(language.of(arabic + latin.repeat(3))).isEqualTo("ar");
    assertThat(language.of(latin.repeat(6) + arabic)).isEqualTo("en");
    assertThat(language.of(latin.repeat(3) + "خبر عاجل")).isEqualTo("en");
  }

  private static Map<Integer, Integer> forms() {
    Map<Integer, Integer> forms = new HashMap<>();
    for (int form = 0xFB50; form <= 0xFEFC; form++) {
      String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
      if (letter.length() == 1) {
        forms.putIfAbsent((int) letter.charAt(0), form);
      }
    }
    return forms;
  }
}

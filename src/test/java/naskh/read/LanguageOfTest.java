package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfTest {
  private final LanguageOf language = new LanguageOf();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في القاهرة الأسبوع القادم.",
        "ar | قال المتحدث باسم الشرطة إن شخصين أصيبا في الحادث.",
        "ar | فاز الأهلي على الزمالك بهدفين مقابل هدف واحد في نهائي كأس مصر.",
        "fa | رئیس جمهور ایران در دیدار با وزیر خارجه گفت که روابط دو کشور باید گسترش یابد.",
        "fa | تیم ملی فوتبال ایران در بازی دیشب دو بر صفر پیروز شد و به مرحله بعد رفت.",
        "ur | وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے تمام وسائل استعمال کرے گی۔",
        "ur | پاکستان اور بھارت کے درمیان کرکٹ میچ بارش کی وجہ سے ملتوی کر دیا گیا ہے۔",
        "ps | د افغانستان د بهرنیو چارو وزیر وویل چې د دواړو هېوادونو ترمنځ اړیکې باید پراخې شي.",
        "ku | سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوەی ئەمریکا کۆبووەوە و باسیان لە دۆخی ناوچەکە کرد.",
        "ku | ئەنجومەنی وەزیران بڕیاریدا مووچەی فەرمانبەران لە کاتی خۆیدا دابەش بکرێت.",
        "en | The foreign minister said on Tuesday that the meeting would be held in Cairo next week.",
        "fr | Le ministre des Affaires étrangères a déclaré mardi que la réunion se tiendrait au Caire."
      })
  void sentencesOfOrdinaryLengthAreTold(String code, String sentence) {
    assertThat(language.of(sentence)).isEqualTo(code);
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
}

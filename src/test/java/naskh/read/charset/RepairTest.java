package naskh.read.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import naskh.read.charset.Repair.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");

  private static final String TEXT =
      "أعلنت وزارة الصحة في القاهرة، أمس الثلاثاء 5/3، عن تسجيل «حالات جديدة» بين التلاميذ؛ هل"
          + " ينتهي العام الدراسي قبل موعده؟\n\n"
          + "قال المتحدث: \"لا\" – ثم أضاف أن الوزير François سيقرر ذلك.";

  static Stream<Arguments> readings() {
    return Stream.of(
        Arguments.of("UTF-8 as windows-1256", reading(UTF_8, ARABIC)),
        Arguments.of("UTF-8 as ISO-8859-1", reading(UTF_8, ISO_8859_1)),
        Arguments.of("UTF-8 as ISO-8859-15", reading(UTF_8, Charset.forName("ISO-8859-15"))),
        Arguments.of("windows-1256 as windows-1252", reading(ARABIC, WESTERN)),
        Arguments.of("windows-1256 as ISO-8859-1", reading(ARABIC, ISO_8859_1)),
        Arguments.of("UTF-8 as ISO-8859-1, twice", twice(UTF_8, ISO_8859_1)),
        Arguments.of("UTF-8 as windows-1256, twice", twice(UTF_8, ARABIC)));
  }

  private record Reading(Charset written, Charset read) {
    String of(String text) {
      return new String(text.getBytes(written), read);
    }
  }

  private static Reading[] reading(Charset written, Charset read) {
    return new Reading[] {new Reading(written, read)};
  }

  private static Reading[] twice(Charset written, Charset read) {
    return new Reading[] {new Reading(written, read), new Reading(written, read)};
  }

  private static String read(String text, Reading... readings) {
    String read = text;
    for (Reading reading : readings) {
      read = reading.of(read);
    }
    return read;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void lettersReadInAWrongCharacterSetAreRepaired(String how, Reading... readings) {
    assertThat(Repair.of(read(TEXT, readings))).isEqualTo(new Repair(TEXT, Found.REPAIRED));
    for (String title : TITLES) {
      assertThat(Repair.of(read(title, readings)))
          .as(title)
          .isEqualTo(new Repair(title, Found.REPAIRED));
    }
  }

  private static final String[] TITLES = {
    "الرياض",
    "خبر عاجل",
    "وزير الخارجية يزور تونس",
    "مقتل شخصين في انفجار ببغداد",
    "زلزال يضرب تركيا 2023",
    "استراليا : سمكة قرش تصيب راكب أمواج بجروح في ساقه"
  };

  /** Windows-1252 has no character for five bytes, one of them in feh. */
  @Test
  void aLostHalfOfFehIsPutBack() {
    String read = read(TEXT, reading(UTF_8, WESTERN));
    assertThat(read).contains("Ù\uFFFD");
    assertThat(Repair.of(read)).isEqualTo(new Repair(TEXT, Found.REPAIRED));
    String quoted = "قال “نعم” في البرلمان";
    assertThat(Repair.of(read(quoted, reading(UTF_8, WESTERN))).text()).isEqualTo(quoted);
    assertThat(Repair.of(read.replace('\uFFFD', '?')).text()).isEqualTo(TEXT);
    assertThat(Repair.of(read.replace("\uFFFD", "")).text()).isEqualTo(TEXT);
    assertThat(Repair.of(read.replace("\u00AD", "")).text()).isEqualTo(TEXT);
  }

  @Test
  void inAVocalisedTextALostHalfMayHaveBeenAVowel() {
    String read = read("قَالَ فُلَانٌ إِنَّ الْفَتَى نَائِمٌ", reading(UTF_8, WESTERN));
    assertThat(Repair.of(read).text())
        .isEqualTo("قَالَ \uFFFD\uFFFDلَانٌ إ\uFFFDنَّ الْ\uFFFDَتَى نَائ\uFFFDمٌ");
  }

  @Test
  void readWronglyAndLossilyTwice() {
    String read = read(TEXT, twice(UTF_8, WESTERN));
    assertThat(Repair.of(read).found()).isEqualTo(Found.REPAIRED);
    assertThat(Repair.of(read).text()).startsWith("أعلنت وزارة الصحة").doesNotContain("Ã");
  }

  @Test
  void windows1256AndThenUtf8() {
    Reading[] readings = {new Reading(ARABIC, WESTERN), new Reading(UTF_8, ISO_8859_1)};
    assertThat(Repair.of(read(TEXT, readings))).isEqualTo(new Repair(TEXT, Found.REPAIRED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void aWrongPartOfACleanTextIsRepairedAlone(String how, Reading... readings) {
    String clean = "قال الوزير فقط، إن «الأمر» انتهى؟ café – Ørsted ";
    String mixed = clean + read("وزارة الصحة في القاهرة", readings) + " " + clean;
    assertThat(Repair.of(mixed).text()).isEqualTo(clean + "وزارة الصحة في القاهرة " + clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Le ministre des Affaires étrangères a déclaré « à l'été » : où ? Ça, c'est sûr – “oui”…"
            + " œuvre à 5 €",
        "Dışişleri Bakanı Çağlayan, İstanbul’da ÖZGÜRLÜK dedi: «ÇÖĞÜŞ» ÜÇÜNCÜ ÇÖL",
        "Føroyska landsstýrið í Tórshavn: ÁÐUR ØÐÐIN ÚT Á ØRÐ, søgdu tey øll á Ólavsøku",
        "Áður en ÞÆR ÆÐIR á ÍÞRÓTTIR ÖÐRU ÁÐÍ",
        "ÆØÅ ØØ» Ù« Ø§ Ø ÅÅ ÉÉ",
        "Tiếng Việt: Ðà Nẵng ÔÔÔ ÊÊ àé",
        "وزیر اعظم نے کہا ہے کہ ظکع ظچ طپ عکس، فقط، ڈاکٹر گھر میں ہیں۔ غپ عکعک",
        "در گفت‌وگو با ظفر: فقط، خط؛ حفظ؟ غلط» الفاظ… ضبط° نفط® لفظ، حظ“",
        "قال الوزير فقط، ثم أضاف: «حفظ» الوسط؟ النفط… café é « 20° ½ µ",
        "فقط،ظ؟ خط،حفظ؛وسط",
        "ما هذا؟؟؟ حقا؟ really??? What?! ???",
        "؟؟؟؟ ؟؟؟؟؟ ؟؟؟",
        "????",
        "خبر ????? ????? من الوكالة اليوم",
        "ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ã©tÃ©",
        "Ïðèâåò, êàê äåëà? ÌÎÑÊÂÀ ÐÎÑÑÈß",
        "ÊáëçìÝñá êüóìå ÅËËÁÄÁ",
        "ùìåí òåìí",
        "ططططط ظظظ يا سلام على هذا الكلام الجميل"
      })
  void cleanTextsAndOtherLanguagesNeverChange(String text) {
    assertThat(Repair.of(text)).isEqualTo(new Repair(text, Found.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "'????? ????? ???????? ?? ???? ?????، ?????? 2024 https://t.co/x'",
    "'???? ????? ????'",
    "'\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD'",
    "'ÙØ§ÙØª ÙØ²Ø§Ø±Ø© Ø§ÙØµØ­Ø© ÙÙ Ø§ÙÙØ§ÙØ±Ø© Ø£ÙØ³'",
    "'ØÙØØÙØ ÙØØØØ ØØÙØØØ ÙÙ ØØÙØØÙØØ'",
    "'طظطط ظظطط طظطظ طظظ ططظ'"
  })
  void whereMostLettersAreLostNothingIsRead(String text) {
    assertThat(Repair.of(text)).isEqualTo(new Repair(text, Found.GARBLED));
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = SECONDS)
  @ValueSource(strings = {"Ø", "Ø§", "ط§", "Ç", "Ã", "?", "Çá ", "ط", "Ø§ ", "Ã˜Â§", "ð", "ظپ‎"})
  void aMillionCharactersTakeLinearTime(String piece) {
    assertThat(Repair.of(piece.repeat(1_000_000 / piece.length())).text()).isNotEmpty();
  }
}

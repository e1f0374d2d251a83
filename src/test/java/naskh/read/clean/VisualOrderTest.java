package naskh.read.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisualOrderTest {
  private static final String TEXT =
      "أعلنت وزارة الصحة في القاهرة عن تسجيل حالات جديدة في المدينة\nوقالت الوزيرة إن العدد ارتفع";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        "وزيرة الصحة في القاهرة",
        "ﺃﻋﻠﻨﺖ ﻭﺯﺍﺭﺓ ﺍﻟﺼﺤﺔ ﻓﻲ ﺍﻟﻘﺎﻫﺮﺓ",
        "قَالَتِ الْوِزَارَةُ إِنَّ الْمَدِينَةَ آمِنَة وَالْقَاهِرَة هَادِئَة"
      })
  void wordsSpelledBackwardsAreFound(String text) {
    assertThat(VisualOrder.isIn(backwards(text))).isTrue();
    assertThat(VisualOrder.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "مثلا وأهلا وسهلا قليلا فضلا",
        "ة ى ة",
        "ةة ىى ةة هههه",
        "حالا بالا کالا والا طلا",
        "وزیر اعظم نے کہا ہے کہ حکومت",
        "The minister said",
        "ىلع ةرهاقلا يف هي كلمات مقلوبة في مقال عن الطباعة القديمة والحاسوب الأول في القاهرة"
      })
  void textsInTheirOrderAreNot(String text) {
    assertThat(VisualOrder.isIn(text)).isFalse();
  }

  private static String backwards(String text) {
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(new StringBuilder(line).reverse()).append('\n'));
    return lines.toString();
  }
}

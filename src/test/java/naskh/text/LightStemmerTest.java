package naskh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightStemmerTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "article, الرئيس, رءيس",
    "and with article, والرئيس, رءيس",
    "by with article, بالقاهرة, قاهر",
    "like with article, كالعادة, عاد",
    "then with article, فالحكومة, حكوم",
    "to with article, للوزراء, وزراء",
    "and, وقال, قال",
    "teh marbuta, حكومة, حكوم",
    "feminine plural, حكومات, حكوم",
    "masculine plural, مسؤولين, مسءول",
    "masculine plural, مسئولون, مسءول",
    "nisba, مصري, مصر",
    "feminine nisba, مصرية, مصر",
    "possessive, رئيسها, رءيس",
    "too short to lose anything, في, في",
    "one letter, و, و"
  })
  void takesOffWhatIsNoStem(String rule, String written, String stem) {
    assertThat(LightStemmer.stem(Letters.fold(written))).as(rule).isEqualTo(stem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018", "1,234.5", "bbc", "covid19", "https://ar.wikipedia.org/wiki/المدرسات", "@المدرسات",
        "اللغه_العربيه", "الرمضان2018", "a.b@c.org", "москва", "北京", ""
      })
  void leavesWhatIsNoArabicWord(String folded) {
    assertThat(LightStemmer.stem(folded)).isEqualTo(folded);
  }

  @Test
  void stemsInPlace() {
    char[] buffer = "والمدرساتxyz".toCharArray();
    int length = new LightStemmer().stem(buffer, 9);
    assertThat(new String(buffer, 0, length)).isEqualTo("مدرس");
    assertThat(new String(buffer, 9, 3)).isEqualTo("xyz");
  }

  /** Written without ؤ and ئ, which Lucene keeps, and without what we join and it splits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "أعلنت وزارة الصحة، الاثنين، تسجيل إصابات جديدة بالفيروس في العاصمة والمدن الساحلية.",
        "وقال المتحدث باسم الحكومة: «إنّ النسبة بلغت المستويات المتوقعة»، مؤكدًا استمرار الحملة.",
        "ووصل الوزير إلى القاهرة مساء أمس في زيارة رسمية تستغرق يومين يلتقي خلالها عددًا من السياسيين.",
        "وتابع المنتخب تدريباته بملعبه للمباراة التي تجمعه بالفريق المصري ضمن التصفيات الإفريقية.",
        "واتهمت المعارضة السلطات باعتقال العشرات من أعضائها قبل الانتخابات الرئاسية المقبلة.",
      })
  void agreesWithLucenesChainOnWholeSentences(String sentence) throws IOException {
    String text = sentence.replace('ؤ', 'ء').replace('ئ', 'ء');
    List<String> stems = Tokenizer.tokens(text).stream().map(LightStemmer::stem).toList();
    assertThat(stems).isEqualTo(lucene(text)).hasSizeGreaterThan(8);
  }

  private static List<String> lucene(String text) throws IOException {
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    List<String> stems = new ArrayList<>();
    try (TokenStream chain = new ArabicStemFilter(new ArabicNormalizationFilter(words))) {
      CharTermAttribute term = chain.addAttribute(CharTermAttribute.class);
      chain.reset();
      while (chain.incrementToken()) {
        stems.add(term.toString());
      }
      chain.end();
    }
    return stems;
  }
}

package naskh.read.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
  /** ↵ stands for a line break, ⇥ for a tab. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "between paragraphs | الأولى.\\n\\nالثانية.\\nالثالثة | الأولى.↵↵الثانية.↵الثالثة",
        "one between words | العنوان\\nالنص | العنوان↵النص",
        "one at the end | نص الخبر\\n | نص الخبر↵",
        "of Windows | الأولى\\r\\nالثانية\\r\\n\\r\\nالثالثة | الأولى↵الثانية↵↵الثالثة",
        "of old Macs | الأولى\\rالثانية | الأولى↵الثانية",
        "with blanks around | الأولى. \\n"
            + " \\n"
            + " الثانية. \\n"
            + " الثالثة | الأولى. ↵ ↵ الثانية. ↵ الثالثة",
        "between blanks | الأولى \\n"
            + " الثانية \\n"
            + " الثالثة \\n"
            + " الرابعة | الأولى ↵ الثانية ↵ الثالثة ↵ الرابعة",
        "before quotes and numbers | قال.\\n\\\"نعم\\\"\\n2024 | قال.↵\"نعم\"↵2024",
        "in English | The first.\\n"
            + "\\n"
            + "The second.\\n"
            + "The third. | The first.↵↵The second.↵The third.",
        "in English before small letters | One.\\n\\nTwo\\nthree. | One.↵↵Two↵three.",
        "tabs | الاسم\\tالعمر | الاسم⇥العمر",
        "quotes | قال \\\"نعم\\\" ثم \\\"لا\\\" | قال \"نعم\" ثم \"لا\"",
        "apostrophes | c\\'est l\\'article | c'est l'article",
        "slashes | <b>نص<\\/b> https:\\/\\/a.org | <b>نص</b> https://a.org",
        "slashes in dates | في 5\\/3\\/2024 | في 5/3/2024",
        "letters | \\u062e\\u0628\\u0631 | خبر",
        "signs beside letters | قال \\u201cنعم\\u201d | قال “نعم”",
        "an apostrophe in a word | don\\u2019t | don’t",
        "markup | \\u003cb\\u003eنص | <b>نص",
        "escaped twice | الأولى.\\\\nالثانية.\\\\r\\\\nالثالثة | الأولى.↵الثانية.↵الثالثة",
        "letters escaped twice | \\\\u062e\\\\u0628\\\\u0631 | خبر",
        "a path in a dump | الأولى.\\n"
            + "الثانية C:\\\\n"
            + "ew\\n"
            + "الثالثة | الأولى.↵الثانية C:\\n"
            + "ew↵الثالثة",
        "a cut end | الأولى.\\nالثانية.\\ | الأولى.↵الثانية.\\"
      })
  void whatADumpHasEscapedIsResolved(String rule, String written, String text) {
    assertThat(Escapes.resolve(written))
        .as(rule)
        .isEqualTo(text.replace('↵', '\n').replace('⇥', '\t'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\new\\notes\\test.txt",
        "الملف في C:\\new وفي C:\\temp على الجهاز",
        "المجلد C:\\Users\\نادر\\رسائل على القرص",
        "\\\\server\\news",
        "حيث $\\nabla f = \\theta$ و \\nu و \\tau",
        "\\frac{a}{b} \\right) \\\\ \\nonumber",
        "النمط \\d+\\n\\w* في البرنامج",
        "[\\r\\n]+ matches line breaks",
        "استخدم \\n لسطر جديد و \\t للمسافة",
        "use \\n to break a line and \\r\\n on Windows",
        "يكتب الحرف \\u0627 هكذا",
        "s/a\\/b/c/ 1/2",
        "^\\/api\\/v1 is a route",
        "the letters \\u0041 and \\u0042",
        "¯\\_(ツ)_/¯",
        "لية الاصلاح.\\",
        "منذ موسم 12\\2011 بالفوز",
        "قال \\\"نعم",
        "سطر\nسطر\nprint(\"مرحبا\\nعالم\")\nسطر"
      })
  void pathsFormulasAndPatternsStay(String text) {
    assertThat(Escapes.resolve(text)).isEqualTo(text);
  }

  @Test
  void realLineBreaksShowThatNothingIsEscaped() {
    assertThat(Escapes.resolve("أول\\nثان\n\nثالث\nرابع")).isEqualTo("أول\\nثان\n\nثالث\nرابع");
    assertThat(Escapes.resolve("أول.\\nثان.\\nثالث\n")).isEqualTo("أول.\nثان.\nثالث\n");
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = SECONDS)
  @ValueSource(
      strings = {
        "\\", "\\n", "\\n ", "\\\\n", "ب\\nب", "\\u0627", "\\r", "\\\"", "\\\\", "\\ ", "\\u"
      })
  void aMillionCharactersTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(Escapes.resolve(text).length()).isLessThanOrEqualTo(text.length());
  }
}

package naskh.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "القاهرة - د ب أ - أعلنت الوزارة; د ب أ",
        "القاهرة (رويترز) - قال الرئيس; رويترز",
        "(رويترز) قال الرئيس; رويترز",
        "غزة/ الأناضول⏎نص الخبر; الأناضول",
        "الرياض 12 يناير (واس) -- قال; واس",
        "لندن - \"القدس العربي\" - وكالات: نص; وكالات",
        "أ.ف.ب - قال; أ ف ب",
        "باريس – أ ف ب⏎نص; أ ف ب",
        "دبي (AFP) — قال; أ ف ب"
      })
  void aDatelineNamesAnAgency(String text, String agency) {
    assertThat(Agencies.of("صحيفة", text.replace('⏎', '\n'))).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "انتهى الاجتماع.⏎فرانس24/ أ ف ب; أ ف ب",
        "انتهى الاجتماع. (واس); واس",
        "انتهى الاجتماع.⏎المصدر: وكالات; وكالات",
        "انتهى الاجتماع. المصدر : وكالة الأناضول; الأناضول",
        "انتهى الاجتماع.⏎رويترز; رويترز"
      })
  void aCreditAtTheEndNamesAnAgency(String text, String agency) {
    String before = "قال الوزير إن الاجتماع كان طويلا وإن النتائج ستعلن غدا في بيان مشترك. ";
    assertThat(Agencies.of("صحيفة", before + text.replace('⏎', '\n'))).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال لرويترز إن الاجتماع انتهى",
        "رويترز قالت إن الاجتماع انتهى",
        "انتهى الاجتماع بحسب رويترز.",
        "انتهى الاجتماع وفق ما نقلته \"رويترز\".",
        "دبي، الإمارات العربية المتحدة (CNN)— قال الأمير",
        "جلسوا معا - ثم انصرفوا",
        "",
        "- / ("
      })
  void aNameInASentenceIsNoAgency(String text) {
    assertThat(Agencies.of("صحيفة", text)).isNull();
  }

  @Test
  void aSourceThatIsAnAgencyIsItsOwn() {
    assertThat(Agencies.of("Reuters", "نص")).isEqualTo("رويترز");
    assertThat(Agencies.of("وكالة الاناضول", "القاهرة - د ب أ - نص")).isEqualTo("الأناضول");
    assertThat(Agencies.of("رويترز العربية", "نص")).isNull();
    assertThat(Agencies.of(null, "نص")).isNull();
  }
}

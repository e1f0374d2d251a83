package naskh.read.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "alone; الثلاثاء ١٤ أيار/مايو ٢٠٢٤ - ٠٩:١٢; الثلاثاء ١٤ أيار/مايو ٢٠٢٤ - ٠٩:١٢",
        "with its label; تاريخ النشر: 14/05/2024; تاريخ النشر: 14/05/2024",
        "beside an author; كتبت ليلى - الثلاثاء 14 مايو 2024; الثلاثاء 14 مايو 2024",
        "beside an issue; الأربعاء 27 مارس 2024 - العدد 4817; الأربعاء 27 مارس 2024",
        "between bars; الكاتب: ليلى | تاريخ الخبر: 14-05-2024 | عدد القراء: 1520; 14-05-2024",
        "its time behind a bar; 14 أيار 2024 | 09:12; 14 أيار 2024 | 09:12",
        "a number behind a dot; 14 مايو 2024 · 4 دقائق للقراءة; 14 مايو 2024",
        "before an update; نشر: 14 مايو 2024 آخر تحديث: 16 مايو 2024; نشر: 14 مايو 2024",
        "behind an update; آخر تحديث: 16 مايو 2024 نشر: 14 مايو 2024; نشر: 14 مايو 2024"
      })
  void theDayOfThePublicationIsFoundInItsLine(String rule, String line, String date) {
    assertThat(DateLine.date(line)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "آخر تحديث: 16 مايو 2024",
        "منذ ثلاث ساعات",
        "14 مايو",
        "تأسست عام 1998",
        "وكانت الهيئة قد أعلنت في بيان أصدرته يوم 14 مايو 2024 أن أعمال الصيانة ستستمر حتى نهاية"
            + " العام المقبل في محطات المدينة كلها"
      })
  void otherLinesHaveNone(String line) {
    assertThat(DateLine.date(line)).isEmpty();
  }
}

package naskh.read.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import naskh.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {
  private static final String BODY =
      "أعلنت وزارة الخارجية يوم الثلاثاء أن الاجتماع المقبل سيعقد في القاهرة بحضور ممثلين عن الدول"
          + " العربية.\nوقال المتحدث إن جدول الأعمال يشمل الأوضاع الاقتصادية.\n";

  private static final String TITLE = "القاهرة تستضيف الاجتماع المقبل لوزراء الخارجية";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\n\n",
        "\r\n\r\n",
        "\r\r",
        "\nتاريخ النشر: 27th, March 2024 GMT\n",
        "\n\n2024-03-27 10:15\n\n"
      })
  void aShortLineAboveAParagraphIsATitle(String between) {
    TextPage page = TextPage.of(TITLE + between + BODY);
    assertThat(page.title()).isEqualTo(TITLE);
    assertThat(page.text()).endsWith(BODY).doesNotContain(TITLE);
  }

  @Test
  void aRepeatedTitleIsRemovedTwice() {
    assertThat(TextPage.of(TITLE + "\n\n" + TITLE + "\n\n" + BODY))
        .isEqualTo(new TextPage(TITLE, null, null, BODY));
    assertThat(TextPage.of("المال والاعمال\n\n" + TITLE + "\n\n" + TITLE + "\n\n" + BODY))
        .isEqualTo(new TextPage(TITLE, "المال والاعمال", null, BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "القاهرة (رويترز) -",
        "القاهرة -",
        "قال الوزير إن الاجتماع سيعقد غدا.",
        "هذا ما قاله الوزير:",
        "وزير الخارجية في القاهرة | Source: @MFA",
        "عاجل",
        "تصوير: أحمد علي © الوكالة"
      })
  void otherFirstLinesAreNoTitles(String first) {
    assertThat(TextPage.of(first + "\n" + BODY))
        .isEqualTo(new TextPage(null, null, null, first + "\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27 مارس 2024",
        "2024-03-27",
        "تاريخ النشر: 27th, March 2024 GMT",
        "نشر في: 27 آذار/مارس 2024",
        "آخر تحديث: الأربعاء ٢٧ مارس ٢٠٢٤ - ١٠:١٥ ص",
        "الأربعاء 27 مارس 2024 - 10:15",
        "10:15 بتوقيت غرينتش | 27/03/2024",
        "18 رمضان 1445 هـ الموافق 28 مارس 2024 م",
        "Published: Wednesday, March 27, 2024 10:15 AM | Updated: Thursday, March 28, 2024 9:00 AM"
      })
  void aLineThatIsADateIsThatOfThePage(String line) {
    assertThat(TextPage.of(line + "\n" + BODY))
        .isEqualTo(new TextPage(null, null, line, line + "\n" + BODY));
    assertThat(TextPage.of(TITLE + "\n\n" + line + "\n" + BODY))
        .isEqualTo(new TextPage(TITLE, null, line, line + "\n" + BODY));
    assertThat(TextPage.of("بقلم: أحمد علي\n" + line + "\n" + BODY).published()).isEqualTo(line);
    assertThat(TextPage.of(TITLE + "\n" + BODY + line + "\n").published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "القاهرة 27 مارس 2024",
        "القاهرة - 27 مارس 2024 (رويترز) -",
        "تاريخ الحدث: 27 مارس 2024",
        "قتل 139 شخصا في 27 مارس 2024",
        "وقع الهجوم في 27 مارس 2024",
        "ثورة 25 يناير 2011",
        "27 مارس",
        "مارس 2024",
        "2024"
      })
  void aDateInALineOfOtherWordsIsNotThatOfThePage(String line) {
    assertThat(TextPage.of(line + "\n" + BODY).published()).isNull();
    assertThat(TextPage.of(TITLE + "\n" + line + "\n" + BODY).published()).isNull();
  }

  @Test
  void aLineAboveShortLinesIsNoTitle() {
    String poem = "يا ليل الصب متى غده\nأقيام الساعة موعده\nرقد السمار فأرقه\nأسف للبين يردده\n";
    assertThat(TextPage.of(poem)).isEqualTo(new TextPage(null, null, null, poem));
    assertThat(TextPage.of(TITLE)).isEqualTo(new TextPage(null, null, null, TITLE));
    assertThat(TextPage.of("")).isEqualTo(new TextPage(null, null, null, ""));
  }

  @Test
  void theSharedPagesHaveTheDatesThatTheyState() throws IOException {
    Map<String, String> dates = new TreeMap<>();
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(Shared.folder("seeds"), "*.txt")) {
      for (Path page : pages) {
        dates.put(
            page.getFileName().toString().substring(0, 3),
            String.valueOf(TextPage.of(Files.readString(page, UTF_8)).published()));
      }
    }
    assertThat(dates)
        .isEqualTo(
            Map.of(
                "000", "تاريخ النشر: 27th, March 2024 GMT",
                "001", "null",
                "002", "null",
                "003", "null",
                "004", "null"));
  }

  @Test
  void theSharedPagesHaveTheTitlesThatAReaderSees() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(Shared.folder("seeds"), "*.txt")) {
      for (Path page : pages) {
        titles.put(
            page.getFileName().toString().substring(0, 3),
            String.valueOf(TextPage.of(Files.readString(page, UTF_8)).title()));
      }
    }
    assertThat(titles)
        .isEqualTo(
            Map.of(
                "000", "بغداد وواشنطن تؤكدان استمرار الشراكة في محاربة تنظيم داعش",
                "001", "null",
                "002", "العراق يشدد على ضرورة “التنسيق الدولي” لمواجهة تنظيم “داعش”",
                "003", "بغداد وواشنطن يؤكدان التزامهما بمواصلة التعاون الأمني",
                "004", "وزير الخارجية الأميركي يلتقي نظيره العراقي في واشنطن"));
  }
}

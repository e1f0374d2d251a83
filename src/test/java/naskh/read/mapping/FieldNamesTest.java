package naskh.read.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import naskh.read.Reading;
import naskh.read.Written;
import naskh.read.clean.Cleaned;
import naskh.read.fields.Field;
import naskh.read.format.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
  private static final String TEXT = "قالت إدارة المتحف إن القاعة الجديدة ستفتح الأسبوع المقبل.";

  @TempDir Path folder;

  private Mapping.Article read(String fields) {
    String record = "{" + fields + ", \"text\": \"" + TEXT + "\"}";
    return Reading.of(Written.file(folder, "a.jsonl", record)).articles().get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "نص المقالة, TEXT",
    "محتوى_الخبر, TEXT",
    "المقالة, TEXT",
    "عنوان الموضوع, TITLE",
    "كاتب المقال, AUTHOR",
    "رابط-الخبر, URL",
    "تاريخ المقالة, PUBLISHED",
    "الموقع الإلكتروني, SOURCE",
    "title_ar, TITLE",
    "content_txt, TEXT",
    "warc_headers.warc-target-uri, URL",
    "title.ar, TITLE",
    "fields.text.ar-SA, TEXT",
    "headline.main, TITLE",
    "contenu, TEXT",
    "articleDetails, TEXT",
    "row.text, TEXT",
    "titre, TITLE",
    "lien, URL",
    "permalink_url, URL",
    "auteur, AUTHOR",
    "rubrique, CATEGORY",
    "date_publication, PUBLISHED",
    "article:published_time, PUBLISHED",
    "dates.published, PUBLISHED",
    "التاريخ والوقت, PUBLISHED",
    "seendate, PUBLISHED"
  })
  void fieldsAreKnownByTheNamesOfLanguagesAndPrograms(String name, String field) {
    assertThat(Field.named(name)).isEqualTo(Field.valueOf(field));
  }

  @Test
  void aMessageIsATextWhereMoreIsSaidOfIt() {
    String post = "{\"message\": \"" + TEXT + "\", \"permalink_url\": \"https://a.example/1\"}";
    String error = "{\"status\": \"error\", \"message\": \"too many requests\"}";
    Reading read = Reading.of(Written.file(folder, "m.jsonl", post + "\n" + error));
    assertThat(read.articles()).extracting(Mapping.Article::text).containsExactly(TEXT);
    assertThat(read.reasons()).containsExactly(Reason.EMPTY_TEXT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a site has no page, 'https://a.example/', , a.example",
    "a page has a site, 'https://a.example/1', 'https://a.example/1', a.example",
    "without scheme, 'www.a.example', , a.example"
  })
  void anAddressOfTheSourceIsThatOfTheArticleWhereItLeadsFurther(
      String what, String address, String url, String source) {
    Mapping.Article article = read("\"source_url\": \"" + address + "\"");
    assertThat(article.url()).isEqualTo(url);
    assertThat(article.source()).isEqualTo(source);
  }

  @Test
  void anIdThatIsAnAddressIsTheUrlWhereThereIsNoOther() {
    assertThat(read("\"guid\": \"https://a.example/1\"").url()).isEqualTo("https://a.example/1");
    assertThat(read("\"guid\": \"tag:a.example,1\"").url()).isNull();
  }

  @Test
  void charactersThatProgramsPrintedAreRead() {
    assertThat(Cleaned.of("<U+0646><U+0635>_x000D_\nب_x000D_").text()).isEqualTo("نص\nب\n");
    assertThat(Cleaned.of("<U+110000> x_x00e9_y").text()).isEqualTo("<U+110000> x_x00e9_y");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-27, 10:15, 2024-03-27T10:15:00Z",
    "27/03/2024, ٠٩:٠٥ م, 2024-03-27T21:05:00Z",
    "2024-03-27T08:00:00Z, 10:15, 2024-03-27T08:00:00Z",
    "2024-03-27, 10:99, 2024-03-27T00:00:00Z",
    "2024-03-27, 3 min, 2024-03-27T00:00:00Z"
  })
  void aTimeBesideADayIsItsTime(String date, String time, Instant instant) {
    String fields = "\"date\": \"" + date + "\", \"time\": \"" + time + "\"";
    assertThat(Reading.date(read(fields))).isEqualTo(instant);
  }

  @Test
  void whatSaysThatATextIsCutIsNoText() {
    String cut = "{\"id\": \"1\", \"content\": \"" + TEXT + " … [+2345 chars]\"}";
    Reading read = Reading.of(Written.file(folder, "c.jsonl", cut));
    assertThat(read.article("1").text()).isEqualTo(TEXT + " …");
    assertThat(read.warnings("1")).containsExactly(Warning.TEXT_CUT);
  }

  @Test
  void arabicWordsForNoValueAreNone() {
    assertThat(read("\"author\": \"غير معروف\"").author()).isNull();
  }

  @Test
  void aNulInAShortTextIsDropped() {
    Mapping.Article article = read("\"body\": \"\", \"x\": 1");
    Path file = Written.file(folder, "n.csv", "text\n" + (TEXT + " ").repeat(2) + "\0\n");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(Reading.of(file).articles().get(0).text()).isEqualTo((TEXT + " ").repeat(2));
  }

  @Test
  void theFirstLinesOfATextMayNameItsFields() {
    String file = "العنوان: افتتاح\nالتاريخ: 27/3/2024\nالمصدر: صحيفة\n\n" + TEXT + "\nقال: نعم";
    Mapping.Article article = Reading.of(Written.file(folder, "l.txt", file)).articles().get(0);
    assertThat(article.title()).isEqualTo("افتتاح");
    assertThat(article.source()).isEqualTo("صحيفة");
    assertThat(article.text()).isEqualTo(TEXT + "\nقال: نعم");
  }

  @Test
  void aDocumentWithoutElementsIsItsText() {
    String docs = "<doc id=\"7\" title=\"ع\">\n" + TEXT + "\n<b>x</b>\n</doc>\n";
    Mapping.Article article = Reading.of(Written.file(folder, "w", docs)).articles().get(0);
    assertThat(article.id()).isEqualTo("7");
    assertThat(article.title()).isEqualTo("ع");
    assertThat(article.text()).startsWith(TEXT).doesNotContain("<");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "mail, 'From: a@b.example\nSubject: افتتاح\nDate: 27 Mar 2024\nX-Mailer: y\n\n'",
    "Markdown, '---\nlayout: post\ntitle: \"افتتاح\"\ndate: 2024-03-27\n---\n\n'"
  })
  void theHeadOfAFileMayHaveLabelsOfOtherThings(String what, String head) {
    Mapping.Article article =
        Reading.of(Written.file(folder, "h.txt", head + TEXT)).articles().get(0);
    assertThat(article.title()).isEqualTo("افتتاح");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(Reading.date(article)).isEqualTo(Instant.parse("2024-03-27T00:00:00Z"));
  }
}

package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.FoundCopies;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora with next to nothing in them: sensible tables, no crash. */
class OddCorporaTest {
  private static final String ARABIC =
      "وصل الوفد إلى المدينة مساء الخميس بعد رحلة استمرت سبع ساعات عبر الصحراء.";

  @TempDir Path folder;

  private Map<String, Long> rows(String... texts) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(input.resolve(i + ".txt"), texts[i]);
    }
    String output = folder.resolve("out").toString();
    Map<String, Long> rows =
        NewsJob.run(
                SparkTest.session(),
                JobOptions.defaults(List.of(input.toString()), output),
                Progress.silent())
            .manifest()
            .tables();
    for (Table table : Table.values()) {
      assertThat(table.read(SparkTest.session(), output).count())
          .isEqualTo(rows.get(table.directory()));
    }
    return rows;
  }

  @Test
  @Full
  void oneArticle() throws IOException {
    assertThat(rows(ARABIC))
        .containsEntry("articles", 1L)
        .containsEntry("terms", 1L)
        .containsEntry("topics", 1L)
        .containsEntry("article_topics", 1L)
        .containsEntry("stories", 0L);
  }

  @Test
  @Full
  void oneTextTwice() throws IOException {
    assertThat(rows(ARABIC, ARABIC))
        .containsEntry("articles", 2L)
        .containsEntry("copies", 1L)
        .containsEntry("terms", 1L)
        .containsEntry("article_topics", 2L)
        .containsEntry("stories", 1L);
  }

  /** The longest of them comes first, and begins in Persian. */
  @Test
  @Full
  void arabicCopiesOfAPersianArticleSpeakForThemselves() throws IOException {
    String report =
        ARABIC
            + " وقال رئيس الوفد إن الطريق كانت مغلقة بسبب الرمال وإن السائقين انتظروا حتى هدأت"
            + " الريح. واستقبل المحافظ أعضاء الوفد في مبنى البلدية وقدم لهم شرحا عن أحوال السكان"
            + " وحاجاتهم. ومن المقرر أن يزور الوفد غدا المستشفى والمدرسة الجديدة قبل أن يعود إلى"
            + " العاصمة. وكانت المدينة قد طلبت قبل شهر أن ترسل لها الحكومة أطباء وأدوية ومعلمين"
            + " وكتبا.";
    String persian =
        "رئیس جمهور ایران در دیدار با وزیر خارجه گفت که روابط دو کشور باید گسترش یابد."
            + " تیم ملی فوتبال ایران در بازی دیشب دو بر صفر پیروز شد و به مرحله بعد رفت. ";
    assertThat(rows(persian + report, report + "\n", report))
        .containsEntry("articles", 3L)
        .containsEntry("copy_members", 3L)
        .containsEntry("terms", 1L)
        .containsEntry("article_topics", 2L)
        .containsEntry("stories", 1L)
        .containsEntry("story_members", 2L);
    String output = folder.resolve("out").toString();
    assertThat(
            Table.STORIES
                .read(SparkTest.session(), output)
                .join(Table.STORY_MEMBERS.read(SparkTest.session(), output), "story_id")
                .where("story_id = article_id and topic_id is not null and size(terms) > 0")
                .count())
        .isEqualTo(1);
  }

  @Test
  @Full
  void twoArticlesThatHaveNothingInCommon() throws IOException {
    assertThat(rows(ARABIC, "نص قصير لخبر واحد في ملف واحد لا غير."))
        .containsEntry("articles", 2L)
        .containsEntry("topics", 1L)
        .containsEntry("article_topics", 2L);
  }

  @Test
  @Full
  void noArticleInArabic() throws IOException {
    assertThat(rows("The delegation reached the city on Thursday evening after seven hours."))
        .containsEntry("articles", 1L)
        .containsEntry("terms", 0L)
        .containsEntry("topics", 0L)
        .containsEntry("article_topics", 0L);
  }

  @Test
  void nothingAccepted() throws IOException {
    assertThat(rows("…", " "))
        .containsEntry("articles", 0L)
        .containsEntry("rejects", 2L)
        .containsEntry("topics", 0L);
  }

  @Test
  @Full
  void stopWordsOnly() throws IOException {
    assertThat(rows("من هذا الذي كان في ذلك ثم إلى هنا على أنه هو الذي كان من قبل في هذا"))
        .containsEntry("articles", 1L)
        .containsEntry("terms", 1L)
        .containsEntry("article_topics", 1L);
  }

  /** Riyadh is three hours ahead: its days begin at 21:00 UTC. */
  @Test
  void aDayIsThatOfTheTimeZone() throws IOException {
    twice("noon", "2024-01-05", "2024-01-05T10:00:00+03:00", ARABIC);
    twice("evening", "2024-01-05", "2024-01-05T23:00:00+03:00", "فاز الفريق الأول على ضيفه بهدفين");
    twice("night", "2024-01-05", "2024-01-05T01:00:00+03:00", "ارتفعت أسعار القمح في الأسواق");
    twice("next", "2024-01-05", "2024-01-06T01:00:00+03:00", "افتتح الوزير مستشفى في البلدة");
    twice("before", "2024-01-05", "2024-01-04T23:00:00+03:00", "أعلنت الجامعة نتائج القبول لديها");
    SparkSession spark = SparkTest.session();
    Store store = Store.inMemory(bytes -> {});
    Dataset<Row> accepted =
        Accepted.save(
            spark,
            List.of(folder.resolve("in").toString()),
            ReadOptions.defaults().withTimeZone(ZoneId.of("Asia/Riyadh")),
            store);
    assertThat(
            FoundCopies.in(accepted, CopyOptions.defaults(), store)
                .copies()
                .select("earlier_id", "later_id", "lag_seconds")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("noon-timed", "noon-day", null),
            RowFactory.create("evening-timed", "evening-day", null),
            RowFactory.create("night-timed", "night-day", null),
            RowFactory.create("next-day", "next-timed", 25 * 3600L),
            RowFactory.create("before-timed", "before-day", 3600L));
  }

  /** One text under two ids: with a day for a date, and with a time. */
  private void twice(String name, String day, String time, String text) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    String article = "{\"id\": \"%s-%s\", \"published\": \"%s\", \"text\": \"%s\"}\n";
    Files.writeString(
        input.resolve(name + ".jsonl"),
        article.formatted(name, "day", day, text) + article.formatted(name, "timed", time, text));
  }
}

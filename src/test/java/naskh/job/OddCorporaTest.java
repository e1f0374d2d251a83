package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import naskh.SparkTest;
import naskh.tables.Table;
import org.apache.spark.sql.RowFactory;
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
  void oneArticle() throws IOException {
    assertThat(rows(ARABIC))
        .containsEntry("articles", 1L)
        .containsEntry("terms", 1L)
        .containsEntry("topics", 1L)
        .containsEntry("article_topics", 1L)
        .containsEntry("stories", 0L);
  }

  @Test
  void oneTextTwice() throws IOException {
    assertThat(rows(ARABIC, ARABIC))
        .containsEntry("articles", 2L)
        .containsEntry("copies", 1L)
        .containsEntry("terms", 1L)
        .containsEntry("article_topics", 2L)
        .containsEntry("stories", 1L);
  }

  @Test
  void twoArticlesThatHaveNothingInCommon() throws IOException {
    assertThat(rows(ARABIC, "نص قصير لخبر واحد في ملف واحد لا غير."))
        .containsEntry("articles", 2L)
        .containsEntry("topics", 1L)
        .containsEntry("article_topics", 2L);
  }

  @Test
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
    JobOptions defaults =
        JobOptions.defaults(
            List.of(folder.resolve("in").toString()), folder.resolve("out").toString());
    JobOptions options =
        new JobOptions(
            defaults.inputs(),
            defaults.output(),
            false,
            false,
            defaults.read().withTimeZone(ZoneId.of("Asia/Riyadh")),
            defaults.copies(),
            defaults.terms(),
            defaults.stories(),
            defaults.topics());
    NewsJob.run(SparkTest.session(), options, Progress.silent());
    assertThat(
            Table.COPIES
                .read(SparkTest.session(), options.output())
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

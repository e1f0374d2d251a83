package naskh.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naskh.SparkTest;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.Progress;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run on a few articles, of which the tables tell who copied whom. */
class SourcesTest {
  private static final String REPORT =
      "أعلنت وزارة الزراعة في الإقليم الشمالي أن محصول القمح بلغ هذا الموسم مستوى لم يسجل منذ"
          + " عشرين عاما بعد أمطار غزيرة هطلت في الربيع وقال المدير العام إن المخازن امتلأت وإن"
          + " المزارعين سيتسلمون مستحقاتهم قبل نهاية الشهر المقبل وفق الأسعار المعلنة";

  private static final String OTHER =
      "افتتح متحف البحر في المدينة القديمة معرضا يضم خرائط نادرة وأدوات ملاحة استعملها البحارة في"
          + " القرن التاسع عشر ويستمر حتى الخريف ويتوقع المنظمون أن يزوره آلاف من طلاب المدارس ومن"
          + " السياح الذين يصلون إلى الميناء كل يوم";

  private static final String QUOTE =
      "«لن نبيع حبة قمح واحدة خارج الإقليم قبل أن يأخذ كل بيت حاجته من الخبز»";

  @TempDir static Path folder;
  private static String output;

  @BeforeAll
  static void run() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.write(
        input,
        List.of(
            article("a1", "alpha", "2024-05-01T08:00:00Z", "المدينة (رويترز) - " + REPORT),
            article("b1", "beta", "2024-05-01T09:00:00Z", REPORT),
            article("c1", "gamma", "2024-05-01T11:00:00Z", REPORT),
            article("b2", "beta", "2024-05-02T08:00:00Z", OTHER),
            article("c2", "gamma", "2024-05-02T10:00:00Z", "قال الوزير " + QUOTE + " ثم انصرف"),
            article(
                "d1",
                "delta",
                "2024-05-03T10:00:00Z",
                "بعد يومين عاد الوزير إلى كلامه فأكد للصحافيين " + QUOTE + " في مؤتمر آخر")));
    Path owners = folder.resolve("owners.csv");
    Files.writeString(owners, "source,owner\nbeta,دار واحدة\ngamma,دار واحدة\n");
    output = folder.resolve("out").toString();
    JobOptions options =
        JobOptions.defaults(List.of(input.toString()), output)
            .withOwners(Owners.read(new Configuration(), owners.toString()));
    NewsJob.run(SparkTest.session(), options, Progress.silent());
  }

  private static String article(String id, String source, String published, String text) {
    return String.format(
        "{\"id\":\"%s\",\"source\":\"%s\",\"published\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}",
        id, source, published, text.substring(0, 20), text);
  }

  private static List<String> rows(Table table, String... expressions) {
    return table.read(SparkTest.session(), output).selectExpr(expressions).collectAsList().stream()
        .map(Row::mkString)
        .sorted()
        .toList();
  }

  @Test
  void aSourceIsToldByWhatItCopiesAndIsCopiedIn() {
    assertThat(
            rows(
                Table.SOURCES,
                "concat_ws(' ', source, articles, originals, copied_from_others, copied_by_others,"
                    + " coalesce(median_delay_seconds, 'no'), agency_share)"))
        .containsExactly(
            "alpha 1 1 0 1 no 1.0",
            "beta 2 1 1 1 3600 0.0",
            "delta 1 1 0 0 no 0.0",
            "gamma 2 1 1 0 10800 0.0");
    assertThat(rows(Table.SOURCES, "concat_ws(' ', source, owner)"))
        .containsExactly("alpha", "beta دار واحدة", "delta", "gamma دار واحدة");
  }

  @Test
  void theAgencyOfTheFirstIsThatOfTheCluster() {
    assertThat(rows(Table.COPY_CLUSTERS, "concat_ws(' ', cluster_id, size, agency)"))
        .containsExactly("a1 3 رويترز");
  }

  @Test
  void passagesAndQuotationsAreFoundWhereTheyTravelled() {
    assertThat(
            rows(
                Table.PASSAGES,
                "concat_ws(' ', first_article_id, is_quote, article_count, source_count,"
                    + " array_join(holders.article_id, ','), first_published_at,"
                    + " last_published_at)"))
        .containsExactly(
            "a1 false 3 3 a1,b1,c1 2024-05-01 08:00:00 2024-05-01 11:00:00",
            "c2 true 2 2 c2,d1 2024-05-02 10:00:00 2024-05-03 10:00:00");
    assertThat(rows(Table.PASSAGES, "text"))
        .containsExactlyInAnyOrder(REPORT, QUOTE.substring(1, QUOTE.length() - 1));
    assertThat(
            Table.PASSAGES
                .read(SparkTest.session(), output)
                .selectExpr("text as passage", "tokens", "explode(holders) as holder")
                .join(Table.ARTICLES.read(SparkTest.session(), output).select("article_id", "text"))
                .where("article_id = holder.article_id")
                .where(
                    "substring(text, holder.begin + 1, holder.end - holder.begin) <> passage or"
                        + " tokens < 12")
                .count())
        .isZero();
  }
}

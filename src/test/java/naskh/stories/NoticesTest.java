package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.SparkTest;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final String NOTICE = "** جميع المقالات المنشورة تمثل رأي كتابها فقط.";
  private static final String FLASH = "ضرب زلزال بقوة ست درجات ولاية أزمير غربي تركيا.";

  private static final StructType ARABIC =
      StructType.fromDDL(
          "article_id STRING, canonical_id STRING, title STRING, text STRING, length INT");

  /** Whether a copy of an article under another title is removed; the canonical never is. */
  private static boolean isNotice(String title, String copied, String text, int tokens) {
    List<Row> arabic =
        List.of(
            RowFactory.create("first", "first", copied, text, tokens),
            RowFactory.create("second", "first", title, text, tokens));
    Dataset<Row> articles =
        SparkTest.session().createDataFrame(arabic, ARABIC).transform(new EncodeTokens());
    List<String> left =
        Notices.removed(articles.withColumn("token_count", col("length")), articles)
            .select("article_id")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(left).contains("first");
    return !left.contains("second");
  }

  @Test
  void aShortTextUnderTitlesOfOtherThingsIsANotice() {
    assertThat(isNotice("أعتقد أني أحبك", "طه حسين والقصيبي", NOTICE, 7)).isTrue();
    assertThat(isNotice("نظرة في الشعر", "كتاب في السياسة", "يتبع في العدد", 3)).isTrue();
  }

  @Test
  void aFlashIsACopyUnderAnyTitleOfTheEvent() {
    assertThat(isNotice("زلزال يضرب أزمير", "عاجل: الزلزال في تركيا", FLASH, 9)).isFalse();
    assertThat(isNotice("عاجل", "زلزال يضرب أزمير", FLASH, 9)).isFalse();
    assertThat(isNotice("زلزال يضرب أزمير", "عاجل", FLASH, 9)).isFalse();
    assertThat(isNotice("عاجل", "خبر عاجل", FLASH, 9)).isFalse();
  }

  @Test
  void withoutATitleNothingSpeaksAgainstACopy() {
    assertThat(isNotice(null, "طه حسين والقصيبي", NOTICE, 7)).isFalse();
    assertThat(isNotice("طه حسين", "", NOTICE, 7)).isFalse();
  }

  @Test
  void aReportIsACopyUnderAnyTitle() {
    assertThat(isNotice("قمة في جدة", "لقاء يجمع الزعيمين", NOTICE, 40)).isFalse();
  }
}

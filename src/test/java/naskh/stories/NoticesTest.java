package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.SparkTest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final String NOTICE = "** جميع المقالات المنشورة تمثل رأي كتابها فقط.";
  private static final String FLASH = "ضرب زلزال بقوة ست درجات ولاية أزمير غربي تركيا.";

  private static final StructType ARABIC =
      StructType.fromDDL(
          "article_id STRING, canonical_id STRING, title STRING, text STRING, token_count INT");

  /** What stands for a copy of an article under another title, in the end. */
  private static String canonical(String title, String copied, String text, int tokens) {
    List<Row> arabic =
        List.of(
            RowFactory.create("first", "first", copied, text, tokens),
            RowFactory.create("second", "first", title, text, tokens));
    return SparkTest.session()
        .createDataFrame(arabic, ARABIC)
        .transform(new Notices())
        .where("article_id = 'second'")
        .select("canonical_id")
        .first()
        .getString(0);
  }

  @Test
  void aShortTextUnderTitlesOfOtherThingsIsANotice() {
    assertThat(canonical("أعتقد أني أحبك", "طه حسين والقصيبي", NOTICE, 7)).isEqualTo("second");
    assertThat(canonical("نظرة في الشعر", "كتاب في السياسة", "يتبع في العدد", 3))
        .isEqualTo("second");
  }

  @Test
  void aFlashIsACopyUnderAnyTitleOfTheEvent() {
    assertThat(canonical("زلزال يضرب أزمير", "عاجل: الزلزال في تركيا", FLASH, 9))
        .isEqualTo("first");
    assertThat(canonical("عاجل", "زلزال يضرب أزمير", FLASH, 9)).isEqualTo("first");
    assertThat(canonical("زلزال يضرب أزمير", "عاجل", FLASH, 9)).isEqualTo("first");
    assertThat(canonical("عاجل", "خبر عاجل", FLASH, 9)).isEqualTo("first");
  }

  @Test
  void withoutATitleNothingSpeaksAgainstACopy() {
    assertThat(canonical(null, "طه حسين والقصيبي", NOTICE, 7)).isEqualTo("first");
    assertThat(canonical("طه حسين", "", NOTICE, 7)).isEqualTo("first");
  }

  @Test
  void aReportIsACopyUnderAnyTitle() {
    assertThat(canonical("قمة في جدة", "لقاء يجمع الزعيمين", NOTICE, 40)).isEqualTo("first");
  }
}

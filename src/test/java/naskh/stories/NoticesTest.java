package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.SparkTest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final StructType VOICES =
      StructType.fromDDL("article_id STRING, canonical_id STRING, title STRING, token_count INT");

  /** What stands for a copy of an article under another title, in the end. */
  private static String canonical(String title, String copied, int tokens) {
    List<Row> voices =
        List.of(
            RowFactory.create("first", "first", copied, tokens),
            RowFactory.create("second", "first", title, tokens));
    return SparkTest.session()
        .createDataFrame(voices, VOICES)
        .transform(new Notices())
        .where("article_id = 'second'")
        .select("canonical_id")
        .first()
        .getString(0);
  }

  @Test
  void aShortTextUnderTitlesOfOtherThingsIsANotice() {
    assertThat(canonical("أعتقد أني أحبك", "طه حسين والقصيبي", 7)).isEqualTo("second");
    assertThat(canonical("رأي في الشعر", "نظرة في السياسة", 7)).isEqualTo("second");
  }

  @Test
  void aFlashIsACopyUnderATitleThatSharesAWord() {
    assertThat(canonical("زلزال يضرب أزمير", "عاجل: الزلزال في تركيا", 12)).isEqualTo("first");
  }

  @Test
  void withoutATitleNothingSpeaksAgainstACopy() {
    assertThat(canonical(null, "طه حسين والقصيبي", 7)).isEqualTo("first");
    assertThat(canonical("طه حسين", "", 7)).isEqualTo("first");
  }

  @Test
  void aReportIsACopyUnderAnyTitle() {
    assertThat(canonical("قمة في جدة", "لقاء يجمع الزعيمين", 40)).isEqualTo("first");
  }
}

package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of one word, which is all of each: they are as alike as can be. */
class StoryLinksTest {
  private static final StructType FEATURES =
      StructType.fromDDL(
          "article_id STRING, source STRING, order INT, time BIGINT, vector BINARY,"
              + " keys ARRAY<STRUCT<feature: INT, weight: FLOAT>>, background DOUBLE");
  private static final int LOOK_BACK = StoryOptions.defaults().lookBack();

  @TempDir Path folder;

  /** Articles in the order of their hours; null: undated. */
  private StoryLinks links(List<Integer> hours) {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < hours.size(); i++) {
      Long time = hours.get(i) == null ? null : hours.get(i) * 3_600_000_000L;
      byte[] vector = PackedVector.of(new int[] {7}, new float[] {1});
      Row[] keys = {RowFactory.create(7, 1f)};
      articles.add(RowFactory.create("a" + i, "source" + i, i, time, vector, keys, 0.0));
    }
    Dataset<Row> features = SparkTest.session().createDataFrame(articles, FEATURES).repartition(2);
    Store store = Store.onDisk(SparkTest.session(), folder.toString());
    return StoryLinks.find(features, StoryOptions.defaults(), store);
  }

  private static List<Integer> hours(int first, int others, int count) {
    List<Integer> hours = new ArrayList<>(List.of(first));
    for (int i = 0; i < count; i++) {
      hours.add(others);
    }
    return hours;
  }

  @Test
  void allMeetWhereNoMoreThanTheLastAreBeforeThem() {
    StoryLinks found = links(hours(0, 1, LOOK_BACK));

    assertThat(found.keysCut()).isZero();
    assertThat(found.links().count()).isEqualTo(LOOK_BACK * (LOOK_BACK + 1) / 2);
  }

  @Test
  void oneMoreWithinTheWindowIsToldAsCut() {
    StoryLinks found = links(hours(0, 1, LOOK_BACK + 1));

    assertThat(found.keysCut()).isEqualTo(1);
    assertThat(found.links().count()).isEqualTo((LOOK_BACK + 1) * (LOOK_BACK + 2) / 2 - 1);
  }

  @Test
  void whatIsOutOfTheWindowIsNotCut() {
    assertThat(links(hours(0, 24 * 30, LOOK_BACK + 1)).keysCut()).isZero();
  }

  @Test
  void anUndatedArticleIsWithinEveryWindow() {
    List<Integer> hours = hours(0, 24 * 30, LOOK_BACK);
    hours.add(null);

    assertThat(links(hours).keysCut()).isEqualTo(1);
  }
}

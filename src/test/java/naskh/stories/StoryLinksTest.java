package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import naskh.spark.PackedShuffle;
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
          "number INT, article_id STRING, time BIGINT, source BIGINT, background DOUBLE,"
              + " vector BINARY, keys BINARY");
  private static final int LOOK_BACK = StoryOptions.defaults().lookBack();

  @TempDir Path folder;

  private StoryLinks links(List<Integer> hours) {
    return links(hours, hours.size());
  }

  /**
   * Articles in the order of their hours; null: undated.
   *
   * @param count of articles that the stage divides its work for
   */
  private StoryLinks links(List<Integer> hours, long count) {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < hours.size(); i++) {
      Long time = hours.get(i) == null ? null : hours.get(i) * 3_600_000_000L;
      byte[] vector = PackedVector.of(new int[] {7}, new double[] {1});
      articles.add(RowFactory.create(i, "a" + i, time, i + 1L, 0.0, vector, new byte[] {0}));
    }
    Dataset<Row> features = SparkTest.session().createDataFrame(articles, FEATURES).repartition(2);
    Store store = Store.onDisk(SparkTest.session(), folder.toString());
    return StoryLinks.find(features, count, StoryOptions.defaults(), store);
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

  @Test
  void theLinksAreTheSameInOnePartAndInMany() {
    List<Integer> hours = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      hours.add(i / 10);
    }

    StoryLinks inMany = links(hours);
    List<String> many = strings(inMany);
    assertThat(PackedShuffle.parts(hours.size())).isGreaterThan(5);
    assertThat(strings(links(hours, 900))).isEqualTo(many);
  }

  private static List<String> strings(StoryLinks found) {
    List<String> links =
        new ArrayList<>(
            found.links().orderBy("later", "earlier").collectAsList().stream()
                .map(Row::toString)
                .toList());
    links.add("cut " + found.keysCut());
    return links;
  }
}

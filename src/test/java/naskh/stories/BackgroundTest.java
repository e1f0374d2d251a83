package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private static final long DAY = 86_400_000_000L;
  private static final StructType COLUMNS =
      StructType.fromDDL("article_id STRING, time BIGINT, vector BINARY");

  @Test
  void isWhatArticlesOfOtherDaysShareNotThoseOfTheSameDay() {
    List<Row> rows = others(1_200, 30 * DAY);
    rows.add(row("template-1", 0L, 7));
    rows.add(row("template-2", DAY, 7));
    for (int i = 0; i < 5; i++) {
      rows.add(row("template-far-" + i, 30 * DAY, 7));
    }
    rows.add(row("event-1", 0L, 8));
    rows.add(row("event-2", DAY, 8));

    Map<String, Double> backgrounds = backgrounds(rows, 2);

    assertThat(backgrounds.get("template-1")).isCloseTo(1, within(1e-6));
    assertThat(backgrounds.get("event-1")).isZero();
  }

  @Test
  void anUndatedArticleIsComparedWithAllButItself() {
    List<Row> rows = others(1_200, 30 * DAY);
    rows.add(row("undated", null, 8));

    assertThat(backgrounds(rows, 2).get("undated")).isZero();
  }

  @Test
  void theUsualOneStandsInWhereNothingIsFarAway() {
    List<Row> rows = others(1_200, 0);

    assertThat(backgrounds(rows, 2).values()).containsOnly(Background.USUAL);
    assertThat(backgrounds(rows.subList(0, 1), 1).values()).containsOnly(Background.USUAL_OF_FEW);
  }

  @Test
  void neitherOrderNorPartitionsOfTheRowsCount() {
    List<Row> rows = others(3_500, 30 * DAY);
    rows.add(row("some", 0L, 3));
    Map<String, Double> backgrounds = backgrounds(rows, 1);
    Collections.shuffle(rows, new Random(1));

    assertThat(backgrounds(rows, 5)).isEqualTo(backgrounds);
  }

  /** Articles with features 100 and above, ten articles a feature. */
  private static List<Row> others(int size, long time) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(row("other-" + i, time, 100 + i / 10));
    }
    return rows;
  }

  private static Row row(String id, Long time, int feature) {
    return RowFactory.create(id, time, PackedVector.of(new int[] {feature}, new float[] {1}));
  }

  private static Map<String, Double> backgrounds(List<Row> rows, int partitions) {
    Dataset<Row> articles =
        SparkTest.session().createDataFrame(rows, COLUMNS).repartition(partitions);
    Map<String, Double> backgrounds = new HashMap<>();
    for (Row row : articles.transform(Background.of(articles, rows.size())).collectAsList()) {
      backgrounds.put(row.getAs("article_id"), row.getAs("background"));
    }
    return backgrounds;
  }
}

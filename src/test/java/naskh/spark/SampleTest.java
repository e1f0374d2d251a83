package naskh.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final int COUNT = 100_000;

  private final Dataset<Row> rows =
      SparkTest.session().range(COUNT).select(col("id").cast("string"));

  private static List<String> ids(Dataset<Row> rows) {
    return rows.as(Encoders.STRING()).collectAsList();
  }

  @Test
  void itIsTheLowestHashesInTheirOrderHoweverTheRowsAreDivided() {
    List<String> lowest = ids(rows.orderBy(xxhash64(col("id")))).subList(0, 500);

    assertThat(ids(Sample.of(rows, "id", 500, COUNT))).isEqualTo(lowest);
    assertThat(ids(Sample.of(rows.repartition(7).orderBy(col("id").desc()), "id", 500, COUNT)))
        .isEqualTo(lowest);
    assertThat(Sample.of(rows, "id", 500, COUNT).javaRDD().getNumPartitions()).isEqualTo(1);
  }

  @Test
  void aSmallTableIsItsOwnSample() {
    assertThat(ids(Sample.of(rows.limit(40), "id", 500, 40))).hasSize(40).doesNotHaveDuplicates();
  }
}

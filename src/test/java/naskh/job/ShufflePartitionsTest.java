package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import naskh.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShufflePartitionsTest {
  private static final String INITIAL = "spark.sql.adaptive.coalescePartitions.initialPartitionNum";

  private final SparkSession spark = SparkTest.session();

  @AfterEach
  void restore() {
    spark.conf().unset(INITIAL);
  }

  @Test
  void moreInputIsShuffledIntoMorePartitions() {
    ShufflePartitions.fit(spark, 40 * ShufflePartitions.BYTES + 1);
    assertThat(spark.conf().get(INITIAL)).isEqualTo("41");
  }

  @Test
  void littleInputKeepsTheNumberThatIsSet() {
    ShufflePartitions.fit(spark, 40 * ShufflePartitions.BYTES);
    ShufflePartitions.fit(spark, 2 * ShufflePartitions.BYTES);
    assertThat(spark.conf().getOption(INITIAL).isEmpty()).isTrue();
  }
}

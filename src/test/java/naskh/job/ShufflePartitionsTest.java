package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import naskh.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShufflePartitionsTest {
  private static final String INITIAL = "spark.sql.adaptive.coalescePartitions.initialPartitionNum";

  @TempDir Path folder;
  private final SparkSession spark = SparkTest.session();

  @AfterEach
  void restore() {
    spark.conf().unset(INITIAL);
  }

  /** Takes no room on the disk. */
  private String saved(long bytes) throws IOException {
    Path place = Files.createTempDirectory(folder, "records");
    try (RandomAccessFile file = new RandomAccessFile(place.resolve("part").toFile(), "rw")) {
      file.setLength(bytes);
    }
    return place.toString();
  }

  @Test
  void moreInputIsShuffledIntoMorePartitions() throws IOException {
    ShufflePartitions.fit(spark, saved(40 * ShufflePartitions.BYTES + 1));
    assertThat(spark.conf().get(INITIAL)).isEqualTo("41");
  }

  @Test
  void littleInputKeepsTheNumberThatIsSet() throws IOException {
    ShufflePartitions.fit(spark, saved(40 * ShufflePartitions.BYTES));
    ShufflePartitions.fit(spark, saved(2 * ShufflePartitions.BYTES));
    assertThat(spark.conf().getOption(INITIAL).isEmpty()).isTrue();
  }
}

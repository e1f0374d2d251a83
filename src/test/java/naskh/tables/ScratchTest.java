package naskh.tables;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScratchTest {
  private static final int ROWS = 1_000;

  @TempDir Path folder;

  private final SparkSession spark = SparkTest.session();
  private final List<Long> told = new ArrayList<>();

  private enum Kind {
    DISK {
      @Override
      Scratch scratch(SparkSession spark, Path folder, LongConsumer onSaved) {
        return Scratch.onDisk(spark, folder.toString(), onSaved);
      }
    },
    MEMORY {
      @Override
      Scratch scratch(SparkSession spark, Path folder, LongConsumer onSaved) {
        return Scratch.inMemory(onSaved);
      }
    };

    abstract Scratch scratch(SparkSession spark, Path folder, LongConsumer onSaved);
  }

  private Dataset<Row> numbers(int partitions) {
    return spark.range(0, ROWS, 1, partitions).toDF("number");
  }

  /** {@code numbers}, and how often one was computed. */
  private Dataset<Row> computed(LongAccumulator times) {
    UDF1<Long, Long> counted =
        number -> {
          times.add(1L);
          return number;
        };
    return numbers(3)
        .select(
            functions
                .udf(counted, DataTypes.LongType)
                .asNondeterministic()
                .apply(col("number"))
                .as("number"));
  }

  @ParameterizedTest
  @EnumSource
  void aSavedTableIsComputedOnceAndCountedMeanwhile(Kind kind) {
    LongAccumulator times = spark.sparkContext().longAccumulator();
    Scratch scratch = kind.scratch(spark, folder, told::add);
    Dataset<Row> saved = scratch.save("numbers", computed(times));

    assertThat(scratch.rows("numbers")).isEqualTo(ROWS);
    assertThat(saved.as(Encoders.LONG()).collectAsList()).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(scratch.saved("numbers").count()).isEqualTo(ROWS);
    assertThat(times.value()).isEqualTo(ROWS);
    assertThat(told).containsExactly(scratch.bytes("numbers"));
    assertThat(scratch.bytes("numbers")).isBetween(1_000L, 100_000L);
    scratch.clear();
  }

  @ParameterizedTest
  @EnumSource
  void aNameThatIsSavedAgainHasTheNewTable(Kind kind) {
    Scratch scratch = kind.scratch(spark, folder, told::add);
    scratch.save("numbers", numbers(2));
    scratch.save("numbers", numbers(2).where("number < 7"));
    assertThat(scratch.rows("numbers")).isEqualTo(7);
    assertThat(scratch.saved("numbers").count()).isEqualTo(7);
    scratch.clear();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyTableHasItsColumns(Kind kind) {
    Scratch scratch = kind.scratch(spark, folder, told::add);
    Dataset<Row> saved = scratch.save("none", numbers(2).where("number < 0"));
    assertThat(saved.columns()).containsExactly("number");
    assertThat(scratch.rows("none")).isZero();
    scratch.clear();
  }

  @Test
  void aTableInMemoryIsGroupedAndJoinedWithoutAnExchange() {
    Scratch scratch = Scratch.inMemory(told::add);
    Dataset<Row> saved = scratch.save("numbers", numbers(5));
    assertThat(saved.rdd().getNumPartitions()).isEqualTo(1);
    assertThat(saved.groupBy("number").count().join(saved, "number").queryExecution().toString())
        .contains("Join")
        .doesNotContain("Exchange hashpartitioning");
    scratch.clear();
  }

  @Test
  void memoryIsFreed() {
    int before = stored();
    Scratch scratch = Scratch.inMemory(told::add);
    scratch.save("numbers", numbers(2));
    scratch.save("numbers", numbers(3));
    scratch.save("others", numbers(3));
    assertThat(stored()).isEqualTo(before + 2);
    scratch.clear();
    assertThat(stored()).isEqualTo(before);
  }

  private int stored() {
    return spark.sparkContext().getRDDStorageInfo().length;
  }

  @Test
  void anotherRunReadsAndCountsWhatIsOnTheDisk() {
    Scratch.onDisk(spark, folder.toString()).save("numbers", numbers(2));
    Scratch next = Scratch.onDisk(spark, folder.toString());
    assertThat(next.rows("numbers")).isEqualTo(ROWS);
    assertThat(next.saved("numbers").columns()).containsExactly("number");
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatCannotBeComputedIsAnError(Kind kind) {
    UDF1<Long, Long> fails =
        number -> {
          throw new IllegalStateException("number " + number);
        };
    Dataset<Row> failing =
        numbers(1)
            .select(functions.udf(fails, DataTypes.LongType).apply(col("number")).as("number"));
    Scratch scratch = kind.scratch(spark, folder, told::add);
    assertThatThrownBy(() -> scratch.save("numbers", failing)).hasStackTraceContaining("number 0");
    assertThat(told).isEmpty();
  }
}

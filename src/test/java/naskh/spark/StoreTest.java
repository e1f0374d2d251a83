package naskh.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.RDDInfo;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreTest {
  private static final int ROWS = 1_000;

  @TempDir Path folder;

  private final SparkSession spark = SparkTest.session();
  private final List<Long> told = new ArrayList<>();

  private enum Kind {
    DISK {
      @Override
      Store store(SparkSession spark, Path folder, LongConsumer onSaved) {
        return Store.onDisk(spark, folder.toString(), onSaved);
      }
    },
    MEMORY {
      @Override
      Store store(SparkSession spark, Path folder, LongConsumer onSaved) {
        return Store.inMemory(onSaved);
      }
    };

    abstract Store store(SparkSession spark, Path folder, LongConsumer onSaved);
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
  void tablesThatNobodyReadsAnyMoreAreDropped(Kind kind) {
    Store store = kind.store(spark, folder, told::add);
    store.save("kept", numbers(2));
    store.save("dropped", numbers(2));
    store.keepOnly(Set.of("kept"));

    assertThat(store.saved("kept").count()).isEqualTo(ROWS);
    assertThat(catchThrowable(() -> store.saved("dropped").count())).isNotNull();
    assertThat(folder.resolve("dropped")).doesNotExist();
    store.clear();
  }

  @ParameterizedTest
  @EnumSource
  void aSavedTableIsComputedOnceAndCountedMeanwhile(Kind kind) {
    LongAccumulator times = spark.sparkContext().longAccumulator();
    Store store = kind.store(spark, folder, told::add);
    Dataset<Row> saved = store.save("numbers", computed(times));

    assertThat(store.rows("numbers")).isEqualTo(ROWS);
    assertThat(saved.as(Encoders.LONG()).collectAsList()).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(store.saved("numbers").count()).isEqualTo(ROWS);
    assertThat(times.value()).isEqualTo(ROWS);
    assertThat(told).containsExactly(store.bytes("numbers"));
    assertThat(store.bytes("numbers")).isBetween(1_000L, 100_000L);
    store.clear();
  }

  @ParameterizedTest
  @EnumSource
  void aNameThatIsSavedAgainHasTheNewTable(Kind kind) {
    Store store = kind.store(spark, folder, told::add);
    store.save("numbers", numbers(2));
    store.save("numbers", numbers(2).where("number < 7"));
    assertThat(store.rows("numbers")).isEqualTo(7);
    assertThat(store.saved("numbers").count()).isEqualTo(7);
    store.clear();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyTableHasItsColumns(Kind kind) {
    Store store = kind.store(spark, folder, told::add);
    Dataset<Row> saved = store.save("none", numbers(2).where("number < 0"));
    assertThat(saved.columns()).containsExactly("number");
    assertThat(store.rows("none")).isZero();
    store.clear();
  }

  @Test
  void aTableInMemoryIsGroupedAndJoinedWithoutAnExchange() {
    Store store = Store.inMemory(told::add);
    Dataset<Row> saved = store.save("numbers", numbers(5));
    assertThat(saved.rdd().getNumPartitions()).isEqualTo(1);
    assertThat(saved.groupBy("number").count().join(saved, "number").queryExecution().toString())
        .contains("Join")
        .doesNotContain("Exchange hashpartitioning");
    store.clear();
  }

  @Test
  void memoryIsFreed() {
    Set<Integer> before = stored();
    Store store = Store.inMemory(told::add);
    store.save("numbers", numbers(2));
    store.save("numbers", numbers(3));
    store.save("others", numbers(3));
    assertThat(since(before)).hasSize(2);
    store.keepOnly(Set.of("others"));
    assertThat(since(before)).hasSize(1);
    store.clear();
    assertThat(since(before)).isEmpty();
  }

  private Set<Integer> stored() {
    return Arrays.stream(spark.sparkContext().getRDDStorageInfo())
        .map(RDDInfo::id)
        .collect(Collectors.toSet());
  }

  /** What is stored now and was not then; of other tests something may be freed meanwhile. */
  private Set<Integer> since(Set<Integer> before) {
    Set<Integer> now = new HashSet<>(stored());
    now.removeAll(before);
    return now;
  }

  @Test
  void anotherRunReadsAndCountsWhatIsOnTheDisk() {
    Store.onDisk(spark, folder.toString()).save("numbers", numbers(2));
    Store next = Store.onDisk(spark, folder.toString());
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
    Store store = kind.store(spark, folder, told::add);
    assertThatThrownBy(() -> store.save("numbers", failing)).hasStackTraceContaining("number 0");
    assertThat(told).isEmpty();
  }
}

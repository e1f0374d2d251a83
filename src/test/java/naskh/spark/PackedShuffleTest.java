package naskh.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import naskh.SparkTest;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class PackedShuffleTest {
  /** Records that a sorter holds, whatever memory is free. */
  private static final String SPILL_AFTER = "spark.shuffle.spill.numElementsForceSpillThreshold";

  private static JavaRDD<byte[]> rdd(List<byte[]> records, int partitions) {
    return JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
        .parallelize(records, partitions);
  }

  private static byte[] record(long key, int... rest) {
    ByteBuffer record = ByteBuffer.allocate(Long.BYTES + rest.length * Integer.BYTES).putLong(key);
    Arrays.stream(rest).forEach(record::putInt);
    return record.array();
  }

  /** Each key with the numbers of its records, in their order. */
  private static String told(long key, Iterator<ByteBuffer> records) {
    List<Integer> numbers = new ArrayList<>();
    records.forEachRemaining(record -> numbers.add(record.getInt()));
    return key + numbers.toString();
  }

  private static List<String> told(PackedShuffle shuffle) {
    return shuffle.byKey((key, records) -> List.of(told(key, records)).iterator()).collect();
  }

  private static List<byte[]> some() {
    Random random = new Random(1);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      records.add(record(random.nextInt(40), random.nextInt(1000)));
    }
    return records;
  }

  @Test
  void theRecordsOfAKeyComeTogetherInTheOrderOfTheirBytes() {
    List<byte[]> records = List.of(record(2, 9), record(5, 1), record(2, 3), record(2, 4));
    assertThat(told(PackedShuffle.of(rdd(records, 3), 2))).containsExactly("2[3, 4, 9]", "5[1]");
  }

  @Test
  void theOrderOfRecordsAndTheirPartitionsDoNotMatter() {
    List<byte[]> records = some();
    List<String> told = told(PackedShuffle.of(rdd(records, 3), 4));
    Collections.shuffle(records, new Random(2));
    assertThat(told(PackedShuffle.of(rdd(records, 7), 4))).isEqualTo(told);
    List<String> inOnePart = told(PackedShuffle.of(rdd(records, 2), 1));
    assertThat(inOnePart).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void keysAreHashesOrNumbersUnsigned() {
    List<byte[]> records = List.of(record(-1, 1), record(Long.MIN_VALUE, 2), record(0, 3));
    assertThat(told(PackedShuffle.of(rdd(records, 2), 1)))
        .containsExactly("0[3]", Long.MIN_VALUE + "[2]", "-1[1]");
  }

  @Test
  void twoShufflesMergeWithoutAThird() {
    PackedShuffle some = PackedShuffle.of(rdd(List.of(record(1, 1), record(4, 2)), 2), 3);
    PackedShuffle others = PackedShuffle.of(rdd(List.of(record(4, 1), record(2, 7)), 2), 3);
    assertThat(told(some.and(others))).containsExactlyInAnyOrder("1[1]", "2[7]", "4[1, 2]");
  }

  @Test
  void whatIsNotReadOfAKeyIsNotReadOfTheNext() {
    List<byte[]> records = List.of(record(1, 1), record(1, 2), record(1, 3), record(2, 4));
    List<Integer> firsts =
        PackedShuffle.of(rdd(records, 2), 1)
            .byKey((key, ofKey) -> List.of(ofKey.next().getInt()).iterator())
            .collect();
    assertThat(firsts).containsExactly(1, 4);
  }

  @Test
  void aKeyOfManyRecordsIsGoneOverWithoutKeepingThem() {
    List<byte[]> records = IntStream.range(0, 5000).mapToObj(i -> record(7, i)).toList();
    long sum =
        PackedShuffle.of(rdd(records, 2), 2)
            .byKey((key, ofKey) -> PackedShuffle.stream(ofKey).map(ByteBuffer::getInt).iterator())
            .fold(0, Integer::sum);
    assertThat(sum).isEqualTo(5000 * 4999 / 2);
  }

  @Test
  void aPartIsGoneOverInOrder() {
    List<Long> keys =
        PackedShuffle.of(rdd(List.of(record(3, 0), record(1, 0), record(1, 0)), 2), 1)
            .byPart(records -> PackedShuffle.stream(records).map(ByteBuffer::getLong).iterator())
            .collect();
    assertThat(keys).containsExactly(1L, 1L, 3L);
  }

  @Test
  void whatDoesNotFitSpillsAndKeepsItsOrder() {
    SparkConf conf = SparkEnv.get().conf();
    conf.set(SPILL_AFTER, "100");
    try {
      List<byte[]> records = some();
      List<Long> spilled =
          PackedShuffle.of(rdd(records, 2), 1)
              .byPart(all -> List.of(TaskContext.get().taskMetrics().diskBytesSpilled()).iterator())
              .collect();
      assertThat(spilled).singleElement().matches(bytes -> bytes > 0);
      List<String> told = told(PackedShuffle.of(rdd(records, 2), 1));
      conf.remove(SPILL_AFTER);
      assertThat(told).isEqualTo(told(PackedShuffle.of(rdd(records, 2), 1)));
    } finally {
      conf.remove(SPILL_AFTER);
    }
  }

  @Test
  void fewArticlesHaveFewParts() {
    assertThat(PackedShuffle.parts(0)).isEqualTo(1);
    assertThat(PackedShuffle.parts(499)).isEqualTo(1);
    assertThat(PackedShuffle.parts(500)).isEqualTo(8);
    assertThat(PackedShuffle.parts(20_000)).isEqualTo(8);
    assertThat(PackedShuffle.parts(1_000_000)).isEqualTo(250);
  }
}

package naskh.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import naskh.SparkTest;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Each number goes to the slice of its remainder, in so many bytes; a slice adds them up. */
class ParcelsTest {
  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /** Remainder, count, sum and bytes of a slice. */
  private static long[] added(Parcels.Received records, int slices) {
    long remainder = -1;
    long count = 0;
    long sum = 0;
    long bytes = 0;
    while (records.hasNext()) {
      ByteBuffer record = records.next();
      bytes += record.remaining();
      long number = record.getLong();
      assertThat(count == 0 || number % slices == remainder).isTrue();
      remainder = number % slices;
      count++;
      sum += number;
    }
    return new long[] {remainder, count, sum, bytes};
  }

  private static void check(long numbers, int moreBytes, int slices) {
    JavaRDD<Long> rows =
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .parallelize(LongStream.range(0, numbers).boxed().toList(), 3);
    byte[] more = new byte[moreBytes];
    List<long[]> found =
        Parcels.exchange(
                rows,
                slices,
                (number, parcels) -> parcels.add(number, number(number), more),
                records -> List.of(added(records, slices)).iterator())
            .collect();
    assertThat(found).hasSize((int) Math.min(numbers, slices));
    for (int i = 0; i < found.size(); i++) {
      long slice = i;
      long[] all = LongStream.range(0, numbers).filter(n -> n % slices == slice).toArray();
      assertThat(found.get(i))
          .containsExactly(
              slice, all.length, LongStream.of(all).sum(), all.length * (8L + moreBytes));
    }
  }

  @Test
  void allThatIsSentToASliceComesTogether() {
    check(1000, 0, 8);
    check(1000, 3, 20);
  }

  @Test
  void moreThanWaitsAtOnceIsSentInTurns() {
    check(20, 1 << 20, 8);
  }

  @Test
  void aSliceForWhichThereIsNothingIsNotAsked() {
    check(3, 0, 8);
    check(0, 0, 8);
  }

  @Test
  void whatIsKeptIsGoneOverTwice() {
    JavaRDD<Long> rows =
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .parallelize(List.of(4L, 5L, 6L), 2);
    List<Long> sums =
        Parcels.exchange(
                rows, 1, (number, parcels) -> parcels.add(0, number(number)), ParcelsTest::sumTwice)
            .collect();
    assertThat(sums).containsExactly(30L);
  }

  private static Iterator<Long> sumTwice(Parcels.Received records) {
    Iterable<ByteBuffer> kept = records.kept();
    long sum = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (ByteBuffer record : kept) {
        sum += record.getLong();
      }
    }
    return List.of(sum).iterator();
  }
}

package naskh.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ByBucketTest {
  private static final StructType SUMS =
      StructType.fromDDL("buckets INT, remainder BIGINT, records BIGINT, sum BIGINT, bytes BIGINT");

  /** Sends each number to the bucket of its remainder, in so many bytes, and adds them up. */
  private static final class Sums extends ByBucket {
    private static final long serialVersionUID = 1L;

    private final int moreBytes;

    Sums(long articles, int moreBytes) {
      super(articles);
      this.moreBytes = moreBytes;
    }

    @Override
    protected void send(Row row, Parcels parcels) {
      byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(row.getLong(0)).array();
      parcels.add((int) (row.getLong(0) % buckets()), number, new byte[moreBytes]);
    }

    @Override
    protected Iterator<Row> received(Records records) {
      long remainder = 0;
      long count = 0;
      long sum = 0;
      long bytes = 0;
      while (records.hasNext()) {
        ByteBuffer record = records.next();
        bytes += record.remaining();
        long number = record.getLong();
        assertThat(count == 0 || number % buckets() == remainder).isTrue();
        remainder = number % buckets();
        count++;
        sum += number;
      }
      return List.of(RowFactory.create(buckets(), remainder, count, sum, bytes)).iterator();
    }
  }

  private static void check(long numbers, long articles, int moreBytes, int buckets) {
    Dataset<Row> rows = SparkTest.session().range(0, numbers, 1, 3).toDF();
    List<Row> sums =
        new Sums(articles, moreBytes).apply(rows, SUMS).orderBy("remainder").collectAsList();
    assertThat(sums).hasSize((int) Math.min(numbers, buckets));
    for (int i = 0; i < sums.size(); i++) {
      long bucket = i;
      long[] all = LongStream.range(0, numbers).filter(n -> n % buckets == bucket).toArray();
      assertThat(sums.get(i))
          .isEqualTo(
              RowFactory.create(
                  buckets,
                  bucket,
                  (long) all.length,
                  LongStream.of(all).sum(),
                  all.length * (8L + moreBytes)));
    }
  }

  @Test
  void allThatIsSentToABucketComesTogether() {
    check(1000, 0, 0, 8);
  }

  @Test
  void moreArticlesHaveMoreBuckets() {
    check(1000, 80_000, 3, 20);
  }

  @Test
  void moreThanWaitsAtOnceIsSentInTurns() {
    check(20, 0, 1 << 20, 8);
  }

  @Test
  void aBucketForWhichThereIsNothingIsNotAsked() {
    check(3, 0, 0, 8);
    check(0, 0, 0, 8);
  }
}

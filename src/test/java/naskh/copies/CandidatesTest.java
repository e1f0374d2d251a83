package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import naskh.SparkTest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Articles 0, 1, 2 … have 100, 101, 102 … tokens and the place 7 in each bucket. */
class CandidatesTest {
  private static final StructType MEETINGS =
      StructType.fromDDL("number BIGINT, main_tokens INT, meetings BINARY");

  private final List<Row> rows = new ArrayList<>();

  private void meet(long bucket, long... numbers) {
    for (long number : numbers) {
      Postings meetings = new Postings();
      meetings.add(bucket, 7);
      rows.add(RowFactory.create(number, (int) number + 100, meetings.pack()));
    }
  }

  private List<Row> candidates(int holders) {
    return SparkTest.session()
        .createDataFrame(rows, MEETINGS)
        .transform(new Candidates(holders, 80_000))
        .collectAsList();
  }

  /** Each pair as «earlier later: number of spokes». */
  private Set<String> pairs(int holders) {
    Set<String> pairs = new TreeSet<>();
    for (Row row : candidates(holders)) {
      assertThat(row.<Integer>getAs("earlier_tokens")).isEqualTo(row.<Long>getAs("earlier") + 100);
      assertThat(row.<Integer>getAs("later_tokens")).isEqualTo(row.<Long>getAs("later") + 100);
      Postings spokes = Postings.unpack(row.<byte[]>getAs("spokes"));
      for (int i = 0; i < spokes.count(); i++) {
        assertThat(spokes.place(i)).isEqualTo(7);
      }
      pairs.add(row.getAs("earlier") + " " + row.getAs("later") + ": " + spokes.count());
    }
    return pairs;
  }

  /** Each pair with its spokes, byte by byte. */
  private Set<String> packed() {
    Set<String> packed = new TreeSet<>();
    for (Row row : candidates(3)) {
      packed.add(
          row.getAs("earlier")
              + " "
              + row.getAs("later")
              + ": "
              + Arrays.toString(row.<byte[]>getAs("spokes")));
    }
    return packed;
  }

  @Test
  void aBucketIsAStarAroundItsEarliest() {
    meet(Bucket.BAND.key(1), 3, 2, 5, 9);
    assertThat(pairs(3)).containsExactly("2 3: 1", "2 5: 1", "2 9: 1");
  }

  @Test
  void twoFingerprintsInCommonMakeACandidate() {
    meet(Bucket.FINGERPRINT.key(1), 0, 1, 2);
    assertThat(pairs(3)).containsExactly("0 1: 1", "0 2: 1");
    meet(Bucket.FINGERPRINT.key(2), 0, 1, 2);
    assertThat(pairs(3)).containsExactly("0 1: 2", "0 2: 2", "1 2: 0");
    assertThat(pairs(1)).containsExactly("0 1: 2", "0 2: 2");
  }

  @Test
  void anOpeningHasHoldersButNoSpokes() {
    meet(Bucket.OPENING.key(1), 1, 2);
    assertThat(pairs(3)).isEmpty();
    meet(Bucket.OPENING.key(2), 1, 2);
    assertThat(pairs(3)).containsExactly("1 2: 0");
  }

  @Test
  void aBandHasNoHoldersButItsCentre() {
    meet(Bucket.BAND.key(1), 0, 1, 2);
    meet(Bucket.BAND.key(2), 0, 1, 2);
    assertThat(pairs(3)).containsExactly("0 1: 2", "0 2: 2");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Random random = new Random(3);
    for (int bucket = 0; bucket < 50; bucket++) {
      Set<Long> numbers = new TreeSet<>();
      for (int i = 0; i < 20; i++) {
        numbers.add((long) random.nextInt(60));
      }
      long key = (bucket % 2 == 0 ? Bucket.FINGERPRINT : Bucket.BAND).key(bucket);
      meet(key, numbers.stream().mapToLong(i -> i).toArray());
    }
    Set<String> pairs = packed();
    Collections.shuffle(rows, random);
    assertThat(packed()).isEqualTo(pairs).isNotEmpty();
  }
}

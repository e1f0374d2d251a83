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
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Test;

/** Articles 0, 1, 2 … have 100, 101, 102 … tokens and the place 7 in each bucket. */
class CandidatesTest {
  /** Bucket and number of each posting. */
  private final List<long[]> postings = new ArrayList<>();

  private void meet(long bucket, long... numbers) {
    for (long number : numbers) {
      postings.add(new long[] {bucket, number});
    }
  }

  private static ArticlePostings alone(long[] posting) {
    Postings alone = new Postings();
    alone.add(posting[0], 7);
    return new ArticlePostings(posting[1], (int) posting[1] + 100, alone);
  }

  private Set<String> candidates(int holders, Function<Candidate, String> told) {
    JavaRDD<long[]> rows =
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .parallelize(postings, 3);
    return new TreeSet<>(
        new Candidates(holders, 20).of(rows.map(CandidatesTest::alone)).map(told).collect());
  }

  /** Each pair as «earlier later: number of spokes». */
  private Set<String> pairs(int holders) {
    return candidates(holders, CandidatesTest::told);
  }

  private static String told(Candidate pair) {
    assertThat(pair.earlierTokens()).isEqualTo(pair.earlier() + 100);
    assertThat(pair.laterTokens()).isEqualTo(pair.later() + 100);
    for (int i = 0; i < pair.spokes().count(); i++) {
      assertThat(pair.spokes().place(i)).isEqualTo(7);
    }
    return pair.earlier() + " " + pair.later() + ": " + pair.spokes().count();
  }

  /** Each pair with its spokes, byte by byte. */
  private Set<String> packed() {
    return candidates(
        3,
        pair -> pair.earlier() + " " + pair.later() + ": " + Arrays.toString(pair.spokes().pack()));
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
    Collections.shuffle(postings, random);
    assertThat(packed()).isEqualTo(pairs).isNotEmpty();
  }
}

package naskh.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import naskh.copies.CopyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final int TRIALS = 2000;

  @Test
  void equalSetsShareAllBands() {
    long[] set = LongStream.range(1, 300).toArray();
    Signature signature = new Signature(new Banding(32, 4));
    assertThat(signature.bandKeys(set)).hasSize(32).isEqualTo(signature.bandKeys(set.clone()));
  }

  @Test
  void emptySetsHaveNoBands() {
    assertThat(new Signature(new Banding(32, 4)).bandKeys(new long[0])).isEmpty();
  }

  @Test
  void signaturesNeverChangeUnseen() {
    assertThat(new Signature(new Banding(2, 2)).bandKeys(new long[] {1, 2, 3}))
        .containsExactly(-438708224445172962L, -8389184703087081271L);
  }

  @Test
  void minimaAgreeAsOftenAsTheSetsAreAlike() {
    Signature signature = new Signature(new Banding(1000, 4));
    long[] a = signature.minima(LongStream.range(0, 300).toArray());
    long[] b = signature.minima(LongStream.range(100, 400).toArray());
    double agreeing = IntStream.range(0, 4000).filter(i -> a[i] == b[i]).count() / 4000.0;
    assertThat(agreeing).isCloseTo(0.5, within(4 * Math.sqrt(0.5 * 0.5 / 4000)));
    assertThat(LongStream.of(a)).allMatch(minimum -> minimum >= 0 && minimum < 1L << 32);
    assertThat(signature.minima(new long[0])).isEmpty();
  }

  /** Consecutive numbers, too, since a good hash must not depend on how its input looks. */
  @ParameterizedTest(name = "Jaccard {0}")
  @ValueSource(doubles = {0.3, 0.5, 0.6, 0.7, 0.8})
  void pairsShareABandAsOftenAsTheorySays(double jaccard) {
    Banding banding = new Banding(8, 4);
    int own = (int) Math.round((200 / jaccard - 200) / 2);
    double expected = 1 - Math.pow(1 - jaccard * jaccard * jaccard * jaccard, 8);
    assertThat(shareOfHits(banding, 200, own))
        .isCloseTo(expected, within(4 * standardError(expected)));
    assertThat(banding.hitRate(jaccard)).isCloseTo(expected, within(1e-12));
  }

  /** Minima that come from few elements depend on each other, which must cost no pair. */
  @ParameterizedTest(name = "{0} shared, {1} of each its own")
  @CsvSource({"28, 12", "28, 14", "28, 20"})
  void pairsOfFewElementsMissNoMoreThanTheorySays(int shared, int own) {
    Banding banding = CopyOptions.defaults().banding();
    double expected = banding.hitRate((double) shared / (shared + 2 * own));
    assertThat(shareOfHits(banding, shared, own))
        .isGreaterThan(expected - 4 * standardError(expected));
  }

  private static double standardError(double share) {
    return Math.sqrt(share * (1 - share) / TRIALS);
  }

  private static double shareOfHits(Banding banding, int shared, int own) {
    Signature signature = new Signature(banding);
    int hits = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      hits += shareABand(signature, trial * 10_000L, shared, own) ? 1 : 0;
    }
    return (double) hits / TRIALS;
  }

  private static boolean shareABand(Signature signature, long from, int shared, int own) {
    long[] first = LongStream.range(from, from + shared + own).toArray();
    long[] second =
        LongStream.concat(
                LongStream.range(from, from + shared),
                LongStream.range(from + shared + own, from + shared + 2L * own))
            .toArray();
    Set<Long> keys = new HashSet<>();
    LongStream.of(signature.bandKeys(first)).forEach(keys::add);
    return LongStream.of(signature.bandKeys(second)).anyMatch(keys::contains);
  }

  @Test
  void theDefaultMissesTwoInTenThousandAtTheThreshold() {
    assertThat(1 - CopyOptions.defaults().banding().hitRate(0.7)).isBetween(0.0002, 0.0003);
  }

  @Test
  void bandsMustBeThere() {
    assertThatThrownBy(() -> new Banding(0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0, 4");
  }

  @Test
  void differentSetsRarelyShareABand() {
    SplittableRandom random = new SplittableRandom(1);
    Signature signature = new Signature(new Banding(32, 4));
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      LongStream.of(signature.bandKeys(random.longs(50).toArray())).forEach(keys::add);
    }
    assertThat(keys).hasSize(500 * 32);
  }
}

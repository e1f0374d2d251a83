package naskh.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import naskh.copies.Compared;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WinnowingTest {
  private static final Winnowing WINNOWING = new Winnowing(8);

  @Test
  void theGuaranteeIsAWindowOfShingles() {
    assertThat(WINNOWING.guaranteedTokens(5)).isEqualTo(12);
  }

  /** Few different tokens, so that shingles recur and hashes tie. */
  @Property(tries = 2000)
  void everyCommonRunOfTwelveTokensGivesACommonFingerprint(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 30) int before,
      @ForAll @IntRange(min = 0, max = 30) int after,
      @ForAll @IntRange(min = 2, max = 50) int words) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] run = random.longs(12, 0, words).toArray();
    MainText first = surrounded(run, random, before, after, words);
    MainText second = surrounded(run, random, after, before, words);
    Set<Long> common = fingerprints(first);
    common.retainAll(fingerprints(second));
    assertThat(common).isNotEmpty();
  }

  private static MainText surrounded(
      long[] run, SplittableRandom random, int before, int after, int words) {
    LongStream head = random.longs(before, 0, words);
    LongStream tail = random.longs(after, 0, words);
    return MainText.whole(
        LongStream.concat(LongStream.concat(head, LongStream.of(run)), tail).toArray());
  }

  private static Set<Long> fingerprints(MainText text) {
    Shingles shingles = text.shingles(5);
    Set<Long> all = new HashSet<>();
    WINNOWING.choose(shingles).stream().forEach(i -> all.add(shingles.hash(i)));
    return all;
  }

  @Test
  void twoNinthsOfTheShinglesAreChosen() {
    Shingles shingles =
        MainText.whole(new SplittableRandom(3).longs(100_000).toArray()).shingles(5);
    assertThat(WINNOWING.choose(shingles).cardinality() / 100_000.0).isCloseTo(0.222, within(0.01));
  }

  @Test
  void aTextOfOneShingleHasOneFingerprintAndAShorterOneNone() {
    assertThat(fingerprints(MainText.whole(new long[] {1, 2, 3, 4, 5}))).hasSize(1);
    assertThat(fingerprints(MainText.whole(new long[] {1, 2, 3, 4}))).isEmpty();
  }

  @Test
  void eachPartBetweenCutsHasItsOwnFingerprints() {
    String text = "قال الوزير إن الوضع مستقر. شارك الخبر مع أصدقائك. أضاف الوزير أن العمل مستمر";
    Shingles shingles = Compared.without(text, 5, 9).shingles();
    assertThat(WINNOWING.choose(shingles).stream().map(shingles::place)).containsExactly(0, 5);
  }

  @Test
  void aWindowMustBeThere() {
    assertThatThrownBy(() -> new Winnowing(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0");
  }
}

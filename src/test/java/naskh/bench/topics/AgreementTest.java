package naskh.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static double of(long[]... counts) {
    return new Agreement(counts).normalizedMutualInformation();
  }

  @Test
  void oneTopicACategoryIsOneAndIndependenceIsZero() {
    assertThat(of(new long[] {5, 0}, new long[] {0, 5})).isCloseTo(1, within(1e-9));
    assertThat(of(new long[] {5, 5}, new long[] {5, 5})).isCloseTo(0, within(1e-9));
  }

  /** Four topics, two categories: entropies 2 and 1 bit, information 1 bit, 1 / 1.5. */
  @Test
  void theMeanOfTheEntropiesIsArithmetic() {
    assertThat(of(new long[] {4, 0}, new long[] {4, 0}, new long[] {0, 4}, new long[] {0, 4}))
        .isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void aSampleHasAsManyArticlesInTheSameCells() {
    Agreement drawn =
        new Agreement(new long[][] {{70, 0}, {0, 30}}).resampled(new SplittableRandom(1));
    assertThat(drawn.articles()).isEqualTo(100);
    assertThat(drawn.normalizedMutualInformation()).isCloseTo(1, within(1e-9));
  }
}

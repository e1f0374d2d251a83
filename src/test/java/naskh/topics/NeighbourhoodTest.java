package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final double[][] SAMPLE = {{1, 0}, {0.8, 0.6}, {0, 1}};

  /**
   * Nearest of (0.96, 0.28): (0.8, 0.6) at 0.936 and (1, 0) at 0.96; their middle is (0.9, 0.3).
   */
  @Test
  void movesTowardsTheMiddleOfTheNearest() {
    double[] moved = Neighbourhood.of(SAMPLE, 2).moved(new double[] {0.96, 0.28});
    double length = Math.hypot(0.9, 0.3);
    double x = 0.3 * 0.96 + 0.7 * 0.9 / length;
    double y = 0.3 * 0.28 + 0.7 * 0.3 / length;
    assertThat(moved[0]).isCloseTo(x / Math.hypot(x, y), within(1e-5));
    assertThat(moved[1]).isCloseTo(y / Math.hypot(x, y), within(1e-5));
  }

  @Test
  void withoutNeighboursNothingMoves() {
    assertThat(Neighbourhood.of(SAMPLE, 0).moved(new double[] {0.6, 0.8}))
        .containsExactly(0.6, 0.8);
  }

  @Test
  void anArticleThatIsNowhereStaysThere() {
    assertThat(Neighbourhood.of(SAMPLE, 2).moved(new double[2])).containsExactly(0, 0);
  }

  @Test
  void opposedNeighboursPullNowhere() {
    double[][] opposed = {{0, 1}, {0, -1}};
    assertThat(Neighbourhood.of(opposed, 2).moved(new double[] {1, 0})).containsExactly(1, 0);
  }
}

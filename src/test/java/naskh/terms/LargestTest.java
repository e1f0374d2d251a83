package naskh.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestTest {
  @Test
  void allThatEqualTheLeastOfTheLargestAreTold() {
    assertThat(Largest.places(new double[] {2, 1, 3, 2, 0, 2}, 3)).containsExactly(0, 2, 3, 5);
  }

  @Test
  void noMoreThanTheLargestAreToldWithoutATie() {
    assertThat(Largest.places(new double[] {2, 1, 3}, 2)).containsExactly(0, 2);
  }

  @Test
  void fewerAreAllTold() {
    assertThat(Largest.places(new double[] {-1, 0}, 3)).containsExactly(0, 1);
    assertThat(Largest.places(new double[] {}, 3)).isEmpty();
  }
}

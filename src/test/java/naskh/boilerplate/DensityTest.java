package naskh.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DensityTest {
  @Test
  void pagesThatFollowEachOtherSpeakForFurniture() {
    assertThat(Density.of(new int[] {6, 3, 5, 4})).isEqualTo(4.5);
  }

  @Test
  void fewPagesFarApartSpeakAgainstIt() {
    assertThat(Density.of(new int[] {0, 100, 200})).isEqualTo(-6);
  }

  @Test
  void manyPagesFarApartSayNoMoreThanEight() {
    int[] turns = IntStream.range(0, 500).map(i -> 50 * i).toArray();

    assertThat(Density.of(turns)).isEqualTo(-24);
  }

  @Test
  void equalDatesAndMissingOnesSayNothing() {
    assertThat(Density.of(new int[] {7, 7, 7})).isZero();
    assertThat(Density.of(new int[] {Density.NO_TURN, Density.NO_TURN, 3})).isZero();
  }
}

package naskh.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DensityTest {
  @Test
  void pagesThatFollowEachOtherSpeakForFurniture() {
    assertThat(of(6, 3, 5, 4)).isEqualTo(4.5);
  }

  @Test
  void fewPagesFarApartSpeakAgainstIt() {
    assertThat(of(0, 100, 200)).isEqualTo(-6);
  }

  @Test
  void manyPagesFarApartSayNoMoreThanEight() {
    int[] turns = IntStream.range(0, 500).map(i -> 50 * i).toArray();

    assertThat(of(turns)).isEqualTo(-24);
  }

  @Test
  void pagesOfOneDateSpeakForFurnitureWhereTheyAreManyOfIts() {
    assertThat(Density.of(LongStream.range(7, 17).map(i -> turn(i, 7)).toArray())).isEqualTo(13.5);
  }

  @Test
  void fewPagesOfOneDateSayNothing() {
    assertThat(Density.of(new long[] {turn(7, 7), turn(107, 7), turn(207, 7)})).isZero();
  }

  @Test
  void pagesOfTwoDatesAreAsFarApartAsTheyStand() {
    assertThat(Density.of(new long[] {turn(7, 7), turn(107, 101)})).isEqualTo(-3);
  }

  @Test
  void aTextThatAPageHasTwiceSaysNothing() {
    assertThat(of(7, 7)).isZero();
  }

  /** Of pages of different dates. */
  private static double of(int... turns) {
    return Density.of(IntStream.of(turns).mapToLong(turn -> turn(turn, turn)).toArray());
  }

  private static long turn(long number, int tie) {
    return Density.turn((int) number, tie);
  }
}

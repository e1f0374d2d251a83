package naskh.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.measure.StoreFolder;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static Growth.Point point(long articles, double seconds) {
    return new Growth.Point(articles, new Taken(seconds, 1, 0));
  }

  @Test
  void twiceTheTimeForTwiceTheArticlesIsExponentOne() {
    Growth growth = new Growth(List.of(point(10, 3), point(20, 6), point(40, 12)));
    assertThat(growth.exponent(Taken::seconds)).isEqualTo(1, within(1e-9));
    assertThat(growth.fittedExponent(Taken::seconds)).isEqualTo(1, within(1e-9));
    assertThat(growth.exponent(Taken::cpuSeconds)).isEqualTo(0, within(1e-9));
  }

  @Test
  void theFitMindsWhatLiesBetween() {
    Growth growth = new Growth(List.of(point(10, 1), point(100, 1), point(1000, 100)));
    assertThat(growth.exponent(Taken::seconds)).isEqualTo(1, within(1e-9));
    Growth early = new Growth(List.of(point(10, 1), point(100, 100), point(10_000, 1000)));
    assertThat(early.exponent(Taken::seconds)).isEqualTo(1, within(1e-9));
    assertThat(early.fittedExponent(Taken::seconds)).isLessThan(0.95);
  }

  @Test
  void theTableTellsEachSizeAndTheExponents() {
    assertThat(new Growth(List.of(point(1000, 2), point(2000, 8))).lines())
        .contains(
            "| 1,000 | 2.0 | 1.0 | 0 |",
            "| growth exponent, first to last | 2.000 | 0.000 | |",
            "| growth exponent, fitted | 2.000 | 0.000 | |");
  }

  @Test
  @Full
  void aFewOfTheSampleArticlesAreMeasured() {
    assertThat(measured(Store.inMemory(bytes -> {}), 20).points())
        .extracting(Growth.Point::articles)
        .containsExactly(20L);
  }

  private static Growth measured(Store store, Integer... sizes) {
    return Growth.measure(
        SparkTest.session(),
        List.of("seeds"),
        ReadOptions.defaults(),
        CopyOptions.defaults(),
        List.of(sizes),
        store,
        line -> {});
  }

  @Test
  @Full
  void theSampleArticlesGrowByPlanting() {
    try (StoreFolder folder = new StoreFolder(SparkTest.session())) {
      Growth growth = measured(folder.store(), 20, 60);
      assertThat(growth.points()).extracting(Growth.Point::articles).containsExactly(20L, 60L);
      assertThat(growth.points().get(1).taken().found())
          .isGreaterThan(growth.points().get(0).taken().found() + 20);
    }
  }
}

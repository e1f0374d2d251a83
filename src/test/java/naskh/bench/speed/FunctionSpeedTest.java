package naskh.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.speed.FunctionSpeed.Way;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.junit.jupiter.api.Test;

class FunctionSpeedTest {

  @Test
  @Full
  void sparksOwnFunctionsAndNaskhsFindNearlyAsManyCharactersAndWords() {
    List<String> told = new ArrayList<>();
    FunctionSpeed speed =
        FunctionSpeed.measure(
            SparkTest.session().newSession(),
            List.of("seeds"),
            ReadOptions.defaults(),
            7,
            Store.inMemory(bytes -> {}),
            told::add);
    assertThat(speed.articles()).isEqualTo(26);
    assertThat(speed.ways()).hasSize(4);
    assertThat(found(speed, 0) / found(speed, 1)).isCloseTo(1, within(0.01));
    assertThat(found(speed, 2) / found(speed, 3)).isCloseTo(1, within(0.05));
    assertThat(speed.pairs().taken().found()).isEqualTo(49);
    assertThat(told).hasSize(5);
  }

  private static double found(FunctionSpeed speed, int way) {
    return speed.ways().get(way).taken().found();
  }

  @Test
  void theTablesTellBytesAndPairsASecond() {
    List<Way> ways = List.of(new Way("naskh_fold", new Taken(2, 4, 9)));
    assertThat(
            new FunctionSpeed(30, 100_000_000, ways, new Way("naskh_jaccard", new Taken(5, 8, 900)))
                .lines())
        .anyMatch(line -> line.startsWith("| 30 texts of 100.0 MB, "))
        .contains(
            "| naskh_fold | 50.0 | 4.0 | 25.0 |", "| naskh_jaccard on 900 | 180 | 8.0 | 113 |");
  }
}

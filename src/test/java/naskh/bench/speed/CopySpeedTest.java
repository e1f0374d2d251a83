package naskh.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import naskh.Full;
import naskh.SparkTest;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import org.junit.jupiter.api.Test;

class CopySpeedTest {

  @Test
  @Full
  void bothWaysAreGivenTheSampleArticlesAndFindSome() {
    findSome(0);
  }

  @Test
  @Full
  void whatIsMeasuredComesAfterRoundsToWarmUp() {
    findSome(1);
  }

  private static void findSome(int warmUps) {
    List<String> told = new ArrayList<>();
    CopySpeed speed =
        CopySpeed.measure(
            SparkTest.session(),
            List.of("seeds"),
            ReadOptions.defaults(),
            CopyOptions.defaults(),
            Store.inMemory(bytes -> {}),
            warmUps,
            1,
            told::add);
    assertThat(speed.articles()).isEqualTo(26);
    assertThat(speed.rounds())
        .hasSameSizeAs(told)
        .hasSize(warmUps + 1)
        .allSatisfy(
            round -> {
              // Pairs with a Jaccard of 0.7 or more, as seeds/README.md counts them; five tables of
              // one minimum each find one of 0.7 nearly always.
              assertThat(round.lsh().found()).isBetween(5L, 6L);
              assertThat(round.stage().found()).isGreaterThanOrEqualTo(5);
            });
  }

  @Test
  void theTableTellsTheFirstRoundAndTheMedianOfTheLast() {
    Taken lsh = new Taken(20, 40, 9);
    List<CopySpeed.Round> rounds =
        DoubleStream.of(60, 50, 45, 30, 40, 20, 35, 25)
            .mapToObj(seconds -> new CopySpeed.Round(new Taken(seconds, 50, 7), lsh))
            .toList();
    assertThat(new CopySpeed(1234, 3, rounds).lines())
        .contains(
            "| first round, with the start of Java: copies stage, texts to clusters"
                + " | 60.0 | 50.0 | 7 rows |",
            "| median of rounds 4 to 8: copies stage, texts to clusters"
                + " | 30.0 (20.0–40.0) | 50.0 (50.0–50.0) | 7 rows |",
            "| median of rounds 4 to 8: copies stage, as a multiple of MLlib's way"
                + " | 1.50 (1.00–2.00) | 1.25 (1.25–1.25) | |")
        .anyMatch(line -> line.contains("1,234 articles"));
  }
}

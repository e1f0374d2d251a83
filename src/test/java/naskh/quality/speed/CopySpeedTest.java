package naskh.quality.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import naskh.copies.CopyOptions;
import naskh.quality.ScratchFolder;
import naskh.read.ReadOptions;
import org.junit.jupiter.api.Test;

class CopySpeedTest {

  @Test
  void bothWaysAreGivenTheSampleArticlesAndFindSome() {
    List<String> told = new ArrayList<>();
    CopySpeed speed;
    try (ScratchFolder folder = new ScratchFolder(SparkTest.session())) {
      speed =
          CopySpeed.measure(
              SparkTest.session(),
              List.of("seeds"),
              ReadOptions.defaults(),
              CopyOptions.defaults(),
              folder.scratch(),
              told::add);
    }
    assertThat(speed.articles()).isEqualTo(26);
    // Pairs with a Jaccard of 0.7 or more, as seeds/README.md counts them; five tables of one
    // minimum each find one of 0.7 nearly always.
    assertThat(speed.lsh().found()).isBetween(5L, 6L);
    assertThat(speed.stage().found()).isGreaterThanOrEqualTo(5);
    assertThat(told).hasSize(4);
  }

  @Test
  void theTableTellsTheOrderAndTheRatio() {
    CopySpeed speed = new CopySpeed(1234, new Taken(30, 50, 7), new Taken(20, 40, 9));
    assertThat(speed.lines())
        .contains(
            "| copies stage, texts to clusters | 30.0 | 50.0 | 7 rows |",
            "| copies stage, as a multiple of MLlib's way | 1.50 × | 1.25 × | |")
        .anyMatch(line -> line.contains("1,234 articles"));
  }
}

package naskh.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedScoreTest {

  private static Judged judged(double weight, boolean said, boolean isTrue) {
    return new Judged("s", weight, said, isTrue);
  }

  @Test
  void heavyCasesCountMore() {
    WeightedScore score =
        new WeightedScore(
            List.of(
                judged(6, true, true),
                judged(2, true, false),
                judged(4, false, true),
                judged(100, false, false)));
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.6);
    assertThat(score.measures("x"))
        .extracting(Measure::name, Measure::value)
        .containsExactly(tuple("precision: x", "0.750"), tuple("recall: x", "0.600"));
    assertThat(score.measures("x").get(1).cases()).startsWith("1 of 2, weighted; 90 %: ");
  }

  @Test
  void whereNothingWasSaidThereIsNoPrecision() {
    assertThat(new WeightedScore(List.of(judged(1, false, true))).measures("x").get(0).value())
        .isEqualTo("–");
    assertThat(new WeightedScore(List.of()).measures("x").get(1).cases())
        .isEqualTo("0 of 0, weighted; 90 %: –");
  }

  @Test
  void theIntervalIsThatOfTheBinomial() {
    // 80 of 100: standard error 0.04, so 90 % lie between 0.734 and 0.866.
    List<Judged> cases = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cases.add(judged(1, i < 80, true));
    }
    String interval = new WeightedScore(cases).measures("x").get(1).cases();
    String[] bounds = interval.substring(interval.indexOf(": ") + 2).split("–", 2);
    assertThat(Double.parseDouble(bounds[0])).isBetween(0.71, 0.75);
    assertThat(Double.parseDouble(bounds[1])).isBetween(0.85, 0.89);
  }

  @Test
  void aStratumIsNeverEmptyInASample() {
    // One case each of two strata: no sample can lack either.
    List<Judged> cases = List.of(new Judged("a", 3, true, true), new Judged("b", 1, false, true));
    assertThat(new WeightedScore(cases).measures("x").get(1).cases()).endsWith("0.750–0.750");
  }
}

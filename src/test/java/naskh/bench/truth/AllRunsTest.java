package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllRunsTest {

  @Test
  void findsTheRunsThatComparingAllPlacesFinds() {
    int expectedInAll = 0;
    for (int seed = 0; seed < 300; seed++) {
      TokenizedTexts texts = Words.texts(Words.random(seed, 4));
      List<CommonRun> expected = allPlaces(texts.tokens(1), texts.tokens(3));
      assertThat(AllRuns.of(texts.sequence(1), texts.sequence(3), 3))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
      expectedInAll += expected.size();
    }
    assertThat(expectedInAll).isGreaterThan(1000);
  }

  private static List<CommonRun> allPlaces(int[] a, int[] b) {
    List<CommonRun> runs = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        int tokens = 0;
        while (i + tokens < a.length && j + tokens < b.length && a[i + tokens] == b[j + tokens]) {
          tokens++;
        }
        if (tokens >= 3 && (i == 0 || j == 0 || a[i - 1] != b[j - 1])) {
          runs.add(new CommonRun(i, j, tokens));
        }
      }
    }
    return runs;
  }
}

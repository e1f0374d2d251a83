package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import naskh.bench.copies.CopyRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReferenceTest {
  private static final int SEEDS = 100;

  @ParameterizedTest(name = "{0} tokens")
  @ValueSource(ints = {2, 3, 7, 8, 11, 30})
  void findsTheRunsThatComparingAllPlacesFinds(int least) {
    int expectedInAll = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TokenizedTexts texts = Words.texts(Words.random(seed, 12));
      List<LongRun> expected = allPlaces(texts, least);
      assertThat(RunReference.runs(texts, least, (a, b) -> true))
          .as("seed %d", seed)
          .isEqualTo(expected);
      expectedInAll += expected.size();
    }
    assertThat(expectedInAll).isGreaterThan(SEEDS);
  }

  private static List<LongRun> allPlaces(TokenizedTexts texts, int least) {
    List<LongRun> runs = new ArrayList<>();
    for (int first = 0; first < texts.size(); first++) {
      for (int second = first + 1; second < texts.size(); second++) {
        int[] a = texts.tokens(first);
        int[] b = texts.tokens(second);
        for (int i = 0; i < a.length; i++) {
          for (int j = 0; j < b.length; j++) {
            int tokens = 0;
            while (i + tokens < a.length
                && j + tokens < b.length
                && a[i + tokens] == b[j + tokens]) {
              tokens++;
            }
            boolean maximal = i == 0 || j == 0 || a[i - 1] != b[j - 1];
            if (maximal && tokens >= least) {
              runs.add(new LongRun(first, i, second, j, tokens));
            }
          }
        }
      }
    }
    runs.sort(Comparator.comparingInt(LongRun::first).thenComparingInt(LongRun::second));
    return runs;
  }

  @Test
  void pairsThatDoNotCountGiveNoRuns() {
    TokenizedTexts texts = Words.texts(List.of(Words.of(0, 40), Words.of(0, 40), Words.of(5, 45)));
    assertThat(RunReference.runs(texts, 30, (a, b) -> a + b == 3))
        .containsExactly(new LongRun(1, 5, 2, 0, 35));
  }

  @Test
  void noRunGoesAcrossACut() {
    String text = Words.of(0, 100);
    TokenizedTexts whole = Words.texts(List.of(text, text));
    TokenizedTexts main = whole.without(Map.of(1, List.of(CopyRows.words(text, 40, 45))));
    assertThat(RunReference.runs(main, 30, (a, b) -> true))
        .containsExactly(new LongRun(0, 0, 1, 0, 40), new LongRun(0, 45, 1, 40, 55));
  }

  @Test
  void oneTokenIsNoRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunReference.runs(Words.texts(List.of()), 1, (a, b) -> true));
  }
}

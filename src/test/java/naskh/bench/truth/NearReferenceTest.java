package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearReferenceTest {
  private static final int SEEDS = 200;

  @ParameterizedTest(name = "Jaccard {0}")
  @ValueSource(doubles = {0.01, 0.3, 0.5, 0.7, 0.8, 1.0})
  void findsThePairsThatComparingAllWithAllFinds(double least) {
    int expectedInAll = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> texts = Words.random(seed, 25);
      List<NearPair> expected = allWithAll(texts, least);
      assertThat(pairs(texts, least)).as("seed %d", seed).isEqualTo(expected);
      expectedInAll += expected.size();
    }
    assertThat(expectedInAll).isGreaterThan(SEEDS);
  }

  private static List<NearPair> pairs(List<String> texts, double least) {
    return NearReference.pairs(ShingleSets.of(Words.texts(texts), 5), least);
  }

  private static List<NearPair> allWithAll(List<String> texts, double least) {
    List<NearPair> pairs = new ArrayList<>();
    for (int first = 0; first < texts.size(); first++) {
      for (int second = first + 1; second < texts.size(); second++) {
        Set<List<String>> shared = shingles(texts.get(first));
        shared.retainAll(shingles(texts.get(second)));
        Set<List<String>> all = shingles(texts.get(first));
        all.addAll(shingles(texts.get(second)));
        double jaccard = all.isEmpty() ? 0 : (double) shared.size() / all.size();
        if (jaccard >= least) {
          pairs.add(new NearPair(first, second, jaccard));
        }
      }
    }
    return pairs;
  }

  private static Set<List<String>> shingles(String text) {
    List<String> tokens = text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= tokens.size(); i++) {
      shingles.add(tokens.subList(i, i + 5));
    }
    return shingles;
  }

  @Test
  void aPairExactlyAtTheLimitCounts() {
    // 10 shingles, and 7 of them.
    List<String> texts = List.of(Words.of(0, 14), Words.of(0, 11));
    assertThat(pairs(texts, 0.7)).containsExactly(new NearPair(0, 1, 0.7));
    assertThat(pairs(texts, Math.nextUp(0.7))).isEmpty();
  }

  @Test
  void textsWithoutShinglesAreInNoPair() {
    assertThat(pairs(List.of("", "", "w1 w2 w3 w4", "w1 w2 w3 w4"), 0.01)).isEmpty();
  }

  @Test
  void noTextsGiveNoPairs() {
    assertThat(pairs(List.of(), 0.7)).isEmpty();
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> pairs(List.of("w1"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> pairs(List.of("w1"), Double.NaN));
  }
}

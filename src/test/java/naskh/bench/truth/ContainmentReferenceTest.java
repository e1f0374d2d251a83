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
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentReferenceTest {
  private static final int SEEDS = 200;

  @ParameterizedTest(name = "containment {0}, {1} shared")
  @CsvSource({"0.5, 1", "0.5, 10", "0.01, 1", "0.8, 4", "1.0, 1"})
  void findsThePairsThatComparingAllWithAllFinds(double least, int leastShared) {
    int expectedInAll = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> texts = Words.random(seed, 25);
      List<ContainedPair> expected = allWithAll(texts, least, leastShared);
      assertThat(pairs(texts, least, leastShared)).as("seed %d", seed).isEqualTo(expected);
      expectedInAll += expected.size();
    }
    assertThat(expectedInAll).isGreaterThan(SEEDS);
  }

  /** Odd with even texts only. */
  private static List<ContainedPair> pairs(List<String> texts, double least, int leastShared) {
    return ContainmentReference.pairs(
        ShingleSets.of(Words.texts(texts), 5), least, leastShared, (a, b) -> (a + b) % 2 == 1);
  }

  private static List<ContainedPair> allWithAll(List<String> texts, double least, int leastShared) {
    List<ContainedPair> pairs = new ArrayList<>();
    for (int first = 0; first < texts.size(); first++) {
      for (int second = first + 1; second < texts.size(); second += 2) {
        Set<List<String>> a = shingles(texts.get(first));
        Set<List<String>> b = shingles(texts.get(second));
        long shared = a.stream().filter(b::contains).count();
        double containment = (double) shared / Math.min(a.size(), b.size());
        if (shared >= leastShared && containment >= least) {
          pairs.add(new ContainedPair(first, second, (int) shared, containment));
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
  void halfOfTheShorterOneIsEnoughHoweverLongTheOther() {
    // 10 shingles, 5 of them in a text of 200 words.
    List<String> texts = List.of(Words.of(291, 305), Words.of(100, 300));
    assertThat(pairs(texts, 0.5, 5)).containsExactly(new ContainedPair(0, 1, 5, 0.5));
    assertThat(pairs(texts, 0.5, 6)).isEmpty();
    assertThat(pairs(texts, 0.51, 5)).isEmpty();
  }

  @Test
  void limitsOfNothingAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> pairs(List.of("w1"), 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> pairs(List.of("w1"), 0.5, 0));
  }
}

package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShingleSetsTest {

  @Test
  void theRarestShinglesComeFirst() {
    // The pair w0 w1 is in all three texts, w1 w2 in two, the others in one.
    TokenizedTexts texts = Words.texts(List.of("w0 w1 w2 w3", "w0 w1 w2 w4", "w5 w0 w1"));
    ShingleSets sets = ShingleSets.of(texts, 2);
    assertThat(sets.shingles()).isEqualTo(5);
    assertThat(sets.set(0)).hasSize(3).endsWith(3, 4);
    assertThat(sets.set(1)).hasSize(3).endsWith(3, 4);
    assertThat(sets.set(2)).hasSize(2).endsWith(4);
  }

  @Test
  void aRepeatedShingleCountsOnce() {
    TokenizedTexts texts = Words.texts(List.of("w0 w1 w0 w1 w0 w1", "w0 w1 w0"));
    assertThat(ShingleSets.of(texts, 2).jaccard(0, 1)).isEqualTo(1);
  }

  @Test
  void orderOfTokensCounts() {
    TokenizedTexts texts = Words.texts(List.of("w0 w1", "w1 w0"));
    assertThat(ShingleSets.of(texts, 2).jaccard(0, 1)).isZero();
  }

  @Test
  void tokensWithNumbersOfSeveralBytesStayApart() {
    // Shingles of tokens number 1 and 256, 65536 and 1, …: equal if a byte were lost.
    TokenizedTexts texts = new TokenizedTexts();
    texts.add("all", Words.of(0, 70_000));
    texts.add("a", "w1 w256");
    texts.add("b", "w1 w0");
    texts.add("c", "w65536 w256");
    texts.add("d", "w65536 w0");
    ShingleSets sets = ShingleSets.of(texts, 2);
    assertThat(sets.shingles()).isEqualTo(69_999 + 4);
  }
}

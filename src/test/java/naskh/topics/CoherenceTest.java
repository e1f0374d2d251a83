package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoherenceTest {

  /** 4 of 16 articles hold each word, 2 both: ln(2/16 · 16/4 · 16/4) / ln 8 = ln 2 / ln 8. */
  @Test
  void twoWordsByHand() {
    assertThat(Coherence.npmi(16, 4, 4, 2)).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void neverTogetherCountsMinusOneAlwaysTogetherOne() {
    assertThat(Coherence.npmi(16, 4, 4, 0)).isEqualTo(-1);
    assertThat(Coherence.npmi(16, 4, 4, 4)).isCloseTo(1, within(1e-9));
  }

  @Test
  void ofATopicIsTheMeanOfItsPairs() {
    Coherence coherence =
        new Coherence(
            16,
            Map.of("a", 4L, "b", 4L, "c", 4L),
            Map.of(Set.of("b", "a"), 2L, Set.of("a", "c"), 4L));
    assertThat(coherence.of(List.of("a", "b", "c"))).isCloseTo((1.0 / 3 + 1 - 1) / 3, within(1e-9));
    assertThat(coherence.of(List.of("a"))).isNull();
  }

  @Test
  void whatFewArticlesTellCountsLess() {
    Coherence coherence =
        new Coherence(
            900,
            Map.of("a", 1L, "b", 1L, "c", 99L, "d", 99L),
            Map.of(Set.of("a", "b"), 1L, Set.of("c", "d"), 99L));
    assertThat(coherence.discounted("a", "b")).isCloseTo(1.0 / 4, within(1e-9));
    assertThat(coherence.discounted("c", "d")).isCloseTo(0.99 * 0.99, within(1e-9));
  }
}

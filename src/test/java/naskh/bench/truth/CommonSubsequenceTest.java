package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {

  @Test
  void whatIsMissingHasNoPlace() {
    assertThat(CommonSubsequence.matches(new int[] {1, 2, 3, 4}, new int[] {1, 9, 3, 4, 8}))
        .containsExactly(0, -1, 2, 3, -1);
    assertThat(CommonSubsequence.matches(new int[] {1, 2}, new int[] {})).isEmpty();
    assertThat(CommonSubsequence.matches(new int[] {}, new int[] {7})).containsExactly(-1);
  }

  @Test
  void thePlacesAscendAndAreAsManyAsCanBe() {
    // 2 and 3 cannot both stay where they changed places.
    int[] matches = CommonSubsequence.matches(new int[] {1, 2, 3, 4}, new int[] {1, 3, 2, 4});
    assertThat(matches).contains(0, 3, -1).doesNotHaveDuplicates();
  }
}

package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Way;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;

/** Texts 1 and 2 are asked about, text 0 is their earlier holder; its words are 100. */
class ReachTest {
  private final String holder = Words.of(0, 100);
  private final TokenizedTexts texts =
      Words.texts(List.of(holder, "any", "other", Words.of(0, 100)));

  private Way between(List<CopyRow> rows, Map<Integer, Integer> clusters) {
    List<CopiesFound.Member> members =
        clusters.entrySet().stream()
            .map(entry -> new CopiesFound.Member(entry.getKey(), entry.getValue()))
            .toList();
    Reach reach = new Reach(new CopiesFound(rows, members), texts);
    Way way = reach.between(1, 2);
    assertThat(reach.between(2, 1)).isEqualTo(way);
    return way;
  }

  private static CopyRow row(int earlier, int later, Place... places) {
    return CopyRows.passage(earlier, later, places);
  }

  /** Where the holder's words number {@code from} to {@code to} (exclusive) stand. */
  private Place words(int from, int to) {
    return CopyRows.words(holder, from, to);
  }

  @Test
  void aRowReaches() {
    assertThat(between(List.of(row(1, 2)), Map.of())).isEqualTo(Way.ROW);
    assertThat(between(List.of(row(2, 1)), Map.of(1, 0, 2, 0))).isEqualTo(Way.ROW);
  }

  @Test
  void aCommonClusterReaches() {
    assertThat(between(List.of(), Map.of(1, 0, 2, 0))).isEqualTo(Way.CLUSTER);
    assertThat(between(List.of(), Map.of(1, 0, 2, 3))).isEqualTo(Way.NONE);
    assertThat(between(List.of(), Map.of(1, 0))).isEqualTo(Way.NONE);
  }

  @Test
  void thirtyCommonTokensOfAnEarlierHolderReach() {
    assertThat(between(List.of(row(0, 1, words(10, 60)), row(0, 2, words(30, 100))), Map.of()))
        .isEqualTo(Way.HOLDER);
    assertThat(between(List.of(row(0, 1, words(10, 60)), row(0, 2, words(31, 100))), Map.of()))
        .isEqualTo(Way.NONE);
  }

  @Test
  void tokensOfSeveralSpansAddUpAndNoneCountsTwice() {
    CopyRow whole = row(0, 1, words(0, 100));
    assertThat(between(List.of(whole, row(0, 2, words(10, 25), words(40, 55))), Map.of()))
        .isEqualTo(Way.HOLDER);
    assertThat(between(List.of(whole, row(0, 2, words(10, 25), words(11, 39))), Map.of()))
        .isEqualTo(Way.NONE);
  }

  @Test
  void twoHoldersAndALaterHolderDoNot() {
    Place all = words(10, 100);
    assertThat(between(List.of(row(0, 1, all), row(3, 2, all)), Map.of())).isEqualTo(Way.NONE);
    assertThat(between(List.of(row(1, 0, all), row(2, 0, all)), Map.of())).isEqualTo(Way.NONE);
  }

  @Test
  void nothingReachesNothing() {
    assertThat(between(List.of(), Map.of())).isEqualTo(Way.NONE);
  }
}

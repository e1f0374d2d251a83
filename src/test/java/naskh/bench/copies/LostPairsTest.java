package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;

class LostPairsTest {
  private final Corpus corpus =
      new Corpus(
          Words.texts(List.of("w0", "w1", "w2", "w3", "w4")),
          List.of("here", "there", "here", "there", "there"),
          List.of());

  private static CopiesFound.Member inCluster(int text) {
    return new CopiesFound.Member(text, 0);
  }

  @Test
  void countsPairsOfTwoSourcesThatAreReachedNoMore() {
    CopiesFound off =
        new CopiesFound(
            List.of(CopyRows.passage(0, 1), CopyRows.passage(3, 2), CopyRows.passage(1, 3)),
            List.of(inCluster(0), inCluster(1), inCluster(4)));
    CopiesFound on =
        new CopiesFound(List.of(CopyRows.passage(2, 3)), List.of(inCluster(0), inCluster(4)));
    // Reached off: 0-1 by row and cluster, 2-3 by row, 0-4 by cluster; of one source: 1-3, 1-4.
    assertThat(LostPairs.of(off, new Reach(on, corpus.texts()), corpus))
        .isEqualTo(new LostPairs(3, List.of(new LostPair(0, 1))));
  }

  @Test
  void whatIsReachedBothTimesIsNotLost() {
    CopiesFound found = new CopiesFound(List.of(CopyRows.passage(0, 1)), List.of());
    assertThat(LostPairs.of(found, new Reach(found, corpus.texts()), corpus).lost()).isEmpty();
  }
}

package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.bench.truth.LongRun;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Way;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;

/** Texts 1 and 2 have the words 100 to 140 in common; text 0 is an earlier holder of some. */
class RunReachTest {
  private static final String HOLDER = Words.of(50, 200);
  private static final String FIRST = Words.of(100, 140) + " x y z";
  private static final String SECOND = "v " + Words.of(100, 140) + " u";
  private static final LongRun RUN = new LongRun(1, 0, 2, 1, 40);

  private static Way way(CopyRow... rows) {
    TokenizedTexts texts = Words.texts(List.of(HOLDER, FIRST, SECOND));
    return new RunReach(new CopiesFound(List.of(rows), List.of()), texts).of(RUN);
  }

  private static CopyRow row(int earlier, int later, CopyRow.Span... spans) {
    return new CopyRow(earlier, later, "PASSAGE", 0, 0, 0, 0, List.of(spans));
  }

  private static CopyRow.Span span(String earlier, String later, int from, int to) {
    return new CopyRow.Span(CopyRows.words(earlier, from, to), CopyRows.words(later, from, to));
  }

  @Test
  void ninetyPercentInTheSpansOfOneRowReach() {
    assertThat(way(row(1, 2, span(FIRST, SECOND, 104, 140)))).isEqualTo(Way.ROW);
    assertThat(way(row(2, 1, span(SECOND, FIRST, 104, 140)))).isEqualTo(Way.ROW);
    assertThat(way(row(1, 2, span(FIRST, SECOND, 105, 140)))).isEqualTo(Way.NONE);
  }

  @Test
  void spansOfOneRowAddUp() {
    assertThat(way(row(1, 2, span(FIRST, SECOND, 100, 120), span(FIRST, SECOND, 121, 138))))
        .isEqualTo(Way.ROW);
  }

  @Test
  void aSpanElsewhereDoesNotReach() {
    Place inFirst = CopyRows.words(FIRST, 100, 120);
    Place inSecond = CopyRows.words(SECOND, 120, 140);
    assertThat(way(row(1, 2, new CopyRow.Span(inFirst, inSecond)))).isEqualTo(Way.NONE);
  }

  @Test
  void theCommonPartOfTwoRowsToOneHolderReaches() {
    CopyRow ofFirst = row(0, 1, span(HOLDER, FIRST, 100, 138));
    assertThat(way(ofFirst, row(0, 2, span(HOLDER, SECOND, 102, 140)))).isEqualTo(Way.HOLDER);
    assertThat(way(ofFirst, row(0, 2, span(HOLDER, SECOND, 103, 140)))).isEqualTo(Way.NONE);
    assertThat(way(row(1, 0, span(FIRST, HOLDER, 100, 140)), ofFirst)).isEqualTo(Way.NONE);
  }

  @Test
  void aTokenThatTheHolderDoesNotHaveStandsBetweenItsNeighbours() {
    String holder = Words.of(50, 120) + " q " + Words.of(121, 200);
    TokenizedTexts texts = Words.texts(List.of(holder, FIRST, SECOND));
    CopiesFound found =
        new CopiesFound(
            List.of(
                row(0, 1, span(holder, FIRST, 100, 140)),
                row(0, 2, span(holder, SECOND, 100, 140))),
            List.of());
    assertThat(new RunReach(found, texts).of(RUN)).isEqualTo(Way.HOLDER);
    HolderMap ofFirst = HolderMap.of(found.rows().get(0), texts);
    HolderMap ofSecond = HolderMap.of(found.rows().get(1), texts);
    assertThat(ofFirst.meets(20, ofSecond, 21)).isTrue();
    assertThat(ofFirst.meets(10, ofSecond, 21)).isFalse();
    assertThat(ofFirst.meets(40, ofSecond, 41)).isFalse();
  }
}

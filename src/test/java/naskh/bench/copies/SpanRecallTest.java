package naskh.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Words;
import org.junit.jupiter.api.Test;

class SpanRecallTest {

  private static CopyRow row(int earlier, int later, int shared) {
    return new CopyRow(earlier, later, "PASSAGE", 0, 0, 0, shared, List.of());
  }

  @Test
  void aRowThatMissesAPassageIsNamed() {
    String moved = Words.of(60, 100) + " " + Words.of(0, 60);
    TokenizedTexts texts =
        Words.texts(List.of(Words.of(0, 100), moved, Words.of(0, 100), Words.of(0, 20)));
    SpanRecall recall =
        SpanRecall.of(
            List.of(row(0, 1, 100), row(0, 1, 95), row(0, 1, 60), row(0, 2, 1), row(0, 3, 0)),
            texts);
    // Equal texts and those of which one is short do not count.
    assertThat(recall).isEqualTo(new SpanRecall(3, 2, List.of("a0, a1: 60 of 100 tokens")));
    assertThat(recall.section("on").faults())
        .containsExactly("passage missed, on: a0, a1: 60 of 100 tokens");
  }
}

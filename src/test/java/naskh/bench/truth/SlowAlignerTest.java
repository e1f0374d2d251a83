package naskh.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowAlignerTest {

  private static List<SlowPassage> passages(String earlier, String later) {
    TokenizedTexts texts = Words.texts(List.of(earlier, later));
    return SlowAligner.passages(texts.sequence(0), texts.sequence(1), PassageRules.OF_THE_DESIGN);
  }

  @Test
  void aChangedWordDoesNotBreakAPassage() {
    assertThat(passages(Words.of(0, 200), Words.of(10, 40) + " x " + Words.of(41, 60)))
        .containsExactly(new SlowPassage(10, 60, 0, 50, 49));
  }

  @Test
  void movedBlocksArePassagesOfTheirOwn() {
    assertThat(passages(Words.of(0, 100), Words.of(50, 100) + " " + Words.of(0, 50)))
        .containsExactly(new SlowPassage(50, 100, 0, 50, 50), new SlowPassage(0, 50, 50, 100, 50));
  }

  @Test
  void eightTokensMayStandBetweenTwoRunsNineNot() {
    String eight = "a b c d e f g h";
    assertThat(passages(Words.of(0, 200), Words.of(0, 31) + " " + eight + " " + Words.of(31, 70)))
        .containsExactly(new SlowPassage(0, 70, 0, 78, 70));
    assertThat(passages(Words.of(0, 200), Words.of(0, 31) + " " + eight + " i " + Words.of(31, 70)))
        .containsExactly(new SlowPassage(0, 31, 0, 31, 31), new SlowPassage(31, 70, 40, 79, 39));
  }

  @Test
  void aChainThatIsNotIdenticalEnoughIsNoPassage() {
    // Runs of five, each followed by another word: 5 of 6 are identical; by four others: 5 of 9.
    StringBuilder dense = new StringBuilder();
    StringBuilder thin = new StringBuilder();
    for (int run = 0; run < 20; run++) {
      dense.append(Words.of(9 * run, 9 * run + 5)).append(" x ");
      thin.append(Words.of(9 * run, 9 * run + 5)).append(" x x x x ");
    }
    String earlier = dense.toString().replace("x", "y");
    assertThat(passages(earlier, dense + Words.of(500, 900)))
        .containsExactly(new SlowPassage(0, 119, 0, 119, 100));
    assertThat(
            passages(
                thin.toString().replace("x", "y") + Words.of(300, 480), thin + " z".repeat(200)))
        .isEmpty();
  }

  @Test
  void whereAllRunsHoldHalfOfTheShorterTextEachCounts() {
    String later = Words.of(60, 72) + " " + Words.of(40, 52) + " " + Words.of(0, 20);
    assertThat(passages(Words.of(0, 80), later))
        .containsExactly(
            new SlowPassage(60, 72, 0, 12, 12),
            new SlowPassage(40, 52, 12, 24, 12),
            new SlowPassage(0, 20, 24, 44, 20));
    assertThat(passages(Words.of(0, 300), later + " z".repeat(45))).isEmpty();
  }

  @Test
  void theChainWithMostIdenticalTokensTakesThemFirst() {
    // The later text's words 20 to 60 stand twice in the earlier one, once in a longer stretch.
    assertThat(
            passages(
                Words.of(20, 60) + " x " + Words.of(0, 80) + " y".repeat(90),
                Words.of(0, 80) + " z".repeat(90)))
        .containsExactly(new SlowPassage(41, 121, 0, 80, 80));
  }

  @Test
  void noRunGoesAcrossACut() {
    String text = Words.of(0, 60);
    TokenizedTexts main =
        Words.texts(List.of(text, Words.of(0, 28) + " x " + Words.of(28, 60)))
            .without(
                Map.of(
                    1, List.of(new Place(Words.of(0, 28).length(), Words.of(0, 28).length() + 2))));
    List<CommonRun> runs = AllRuns.of(main.sequence(0), main.sequence(1), 5);
    assertThat(runs).containsExactly(new CommonRun(0, 0, 28), new CommonRun(28, 28, 32));
  }
}

package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import naskh.align.Passage;
import naskh.align.Passages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts are made of words that name their place, so that every shared run is meant. */
class ComparisonTest {
  private static final ShortTexts SHORTS = new ShortTexts(Set.of(), 0.8);

  private static Optional<Comparison> compared(List<String> earlier, List<String> later) {
    return Comparison.of(
        Compared.text(String.join(" ", earlier)),
        Compared.text(String.join(" ", later)),
        CopyOptions.defaults(),
        SHORTS);
  }

  private static List<String> words(String stem, int from, int to) {
    return Compared.words(stem, from, to);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Test
  void aFewChangedWordsOfALongTextAreNear() {
    List<String> later = words("خبر", 0, 100);
    later.set(20, "غير");
    later.set(70, "غير");
    Comparison copy = compared(words("خبر", 0, 100), later).orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.NEAR);
    assertThat(copy.isSameReport()).isTrue();
    // Of 96 shingles each changed word takes five.
    assertThat(copy.jaccard()).isEqualTo(86 / 106.0);
  }

  @Test
  void aWholeStoryBeforeAnotherArticleIsContainedAndTheSameReport() {
    Comparison copy =
        compared(words("خبر", 0, 100), joined(words("خبر", 0, 100), words("آخر", 0, 150)))
            .orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.CONTAINED);
    assertThat(copy.passages().coverageEarlier()).isEqualTo(1);
    assertThat(copy.passages().coverageLater()).isEqualTo(0.4);
    assertThat(copy.isSameReport()).isTrue();
  }

  @Test
  void aWholeStoryBehindAnotherArticleIsContainedAndNotTheSameReport() {
    Comparison copy =
        compared(words("خبر", 0, 100), joined(words("آخر", 0, 150), words("خبر", 0, 100)))
            .orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.CONTAINED);
    assertThat(copy.isSameReport()).isFalse();
  }

  @Test
  void aSideItemOfALongPageIsNotItsReport() {
    // 60 of 300 tokens, at the opening of both: too little of the longer one.
    Comparison copy =
        compared(joined(words("خبر", 0, 60), words("آخر", 0, 240)), words("خبر", 0, 60))
            .orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.CONTAINED);
    assertThat(copy.isSameReport()).isFalse();
  }

  @Test
  void aDatelineIsNoOpening() {
    List<String> dateline = words("دبي", 0, 6);
    List<String> background = words("خلفية", 0, 80);
    Comparison copy =
        compared(
                joined(dateline, joined(words("خبر", 0, 60), background)),
                joined(dateline, joined(words("آخر", 0, 80), background)))
            .orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.CONTAINED);
    assertThat(copy.passages().coverageLater()).isGreaterThan(0.5);
    assertThat(copy.isSameReport()).isFalse();
  }

  @Test
  void twoThirdsOfTheLongerOneAreTheSameReportWhereverTheyStand() {
    List<String> story = words("خبر", 0, 100);
    assertThat(compared(story, joined(words("مقدمة", 0, 50), story)).orElseThrow().isSameReport())
        .isTrue();
    assertThat(compared(story, joined(words("مقدمة", 0, 60), story)).orElseThrow().isSameReport())
        .isFalse();
  }

  @Test
  void aQuoteIsAPassage() {
    Comparison copy =
        compared(
                joined(words("خبر", 0, 100), words("قول", 0, 35)),
                joined(words("آخر", 0, 100), words("قول", 0, 35)))
            .orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.PASSAGE);
    assertThat(copy.passages().sharedTokens()).isEqualTo(35);
    assertThat(copy.isSameReport()).isFalse();
  }

  @Test
  void aPhraseIsNoCopy() {
    assertThat(
            compared(
                joined(words("خبر", 0, 100), words("قول", 0, 29)),
                joined(words("آخر", 0, 100), words("قول", 0, 29))))
        .isEmpty();
  }

  @Test
  void aShortFlashWithAnotherWordIsNoCopyHoweverAlikeTheTwoAre() {
    List<String> later = words("خبر", 0, 30);
    later.set(29, "غير");
    assertThat(compared(words("خبر", 0, 30), later)).isEmpty();
  }

  @Test
  void aLongerFlashWithAnotherWordIsAPassageAndNotTheSameReport() {
    List<String> later = words("خبر", 0, 38);
    later.set(37, "غير");
    Comparison copy = compared(words("خبر", 0, 38), later).orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.PASSAGE);
    assertThat(copy.isSameReport()).isFalse();
  }

  @Test
  void aFlashInsideItsExtendedReportIsTheSameReport() {
    Comparison copy = compared(words("خبر", 0, 35), words("خبر", 0, 60)).orElseThrow();
    assertThat(copy.kind()).isEqualTo(CopyKind.PASSAGE);
    assertThat(copy.isSameReport()).isTrue();
  }

  @Test
  void headlinesOfFourWordsAreNoNearCopies() {
    assertThat(compared(words("خبر", 0, 4), words("خبر", 0, 3))).isEmpty();
  }

  /** Passages of 40 tokens with 10 between them: one by one they would be asked for minutes. */
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatPassagesHoldIsToldAtOnceHoweverManyThereAre() {
    int tokens = 2_000_000;
    List<Passage> all =
        IntStream.range(0, tokens / 50)
            .mapToObj(i -> new Passage(50 * i, 50 * i + 40, 50 * i + 10, 50 * i + 50, 40))
            .toList();
    Comparison copy = new Comparison(CopyKind.NEAR, 0.7, new Passages(tokens, tokens, all), true);
    assertThat(IntStream.range(0, tokens).allMatch(i -> copy.holds(i) == (i % 50 >= 10))).isTrue();
    assertThat(copy.holds(tokens)).isFalse();
  }
}

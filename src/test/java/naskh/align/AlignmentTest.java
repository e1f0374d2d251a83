package naskh.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.copies.Compared;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts are made of words that name their place, so that every shared run is meant. */
class AlignmentTest {

  @Test
  void equalTextsAreOnePassage() {
    assertThat(aligned(words("خبر", 0, 60), words("خبر", 0, 60)))
        .containsExactly(new Passage(0, 60, 0, 60, 60));
  }

  @Test
  void aChangedWordDoesNotBreakAPassage() {
    List<String> changed = words("خبر", 0, 60);
    changed.set(30, "غيرها");
    assertThat(aligned(words("خبر", 0, 60), changed))
        .containsExactly(new Passage(0, 60, 0, 60, 59));
  }

  @Test
  void aPassageInsideOtherTextIsFoundWhereItLies() {
    List<String> later = words("مقدمة", 0, 20);
    later.addAll(words("خبر", 10, 50));
    later.addAll(words("خاتمة", 0, 70));
    assertThat(aligned(words("خبر", 0, 200), later))
        .containsExactly(new Passage(10, 50, 20, 60, 40));
  }

  @Test
  void movedBlocksArePassagesOfTheirOwn() {
    List<String> later = words("خبر", 50, 100);
    later.addAll(words("خبر", 0, 50));
    assertThat(aligned(words("خبر", 0, 100), later))
        .containsExactly(new Passage(50, 100, 0, 50, 50), new Passage(0, 50, 50, 100, 50));
  }

  @Test
  void fewerThanThirtyIdenticalTokensInALongArticleAreNoPassage() {
    List<String> later = words("خبر", 0, 29);
    later.addAll(words("آخر", 0, 200));
    assertThat(aligned(words("خبر", 0, 200), later)).isEmpty();
  }

  @Test
  void whereRunsHoldMostOfTheShorterArticleEachCounts() {
    List<String> earlier = words("خبر", 0, 80);
    List<String> later = new ArrayList<>();
    for (int block : List.of(60, 40, 20, 0)) {
      later.addAll(words("خبر", block, block + 12));
    }
    assertThat(aligned(earlier, later)).hasSize(4).allMatch(passage -> passage.identical() == 12);
  }

  @Test
  void aLongInsertionSplitsAPassage() {
    List<String> later = words("خبر", 0, 40);
    later.addAll(words("إضافة", 0, 9));
    later.addAll(words("خبر", 40, 80));
    assertThat(aligned(words("خبر", 0, 80), later))
        .containsExactly(new Passage(0, 40, 0, 40, 40), new Passage(40, 80, 49, 89, 40));
  }

  @Test
  void aChainOfShortRunsThatIsNotIdenticalEnoughIsCutAtItsWidestGaps() {
    List<String> later = words("خبر", 0, 40);
    // Five words kept, five changed, six times over: half of it is identical.
    for (int i = 40; i < 100; i++) {
      later.add(i / 5 % 2 == 0 ? words("خبر", i, i + 1).get(0) : words("غير", i, i + 1).get(0));
    }
    assertThat(aligned(words("خبر", 0, 200), later))
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.laterBegin()).isZero();
              assertThat(passage.identical()).isGreaterThanOrEqualTo(40);
              assertThat(passage.identical() / (double) passage.laterEnd())
                  .isGreaterThanOrEqualTo(0.7);
            });
  }

  @Test
  void aHundredThousandShortRunsAreDoneAtOnce() {
    StringBuilder earlier = new StringBuilder();
    StringBuilder later = new StringBuilder();
    for (int i = 0; i < 900_000; i++) {
      earlier.append("كلمة").append(Integer.toString(i, 36)).append(' ');
      later.append(i % 9 < 5 ? "كلمة" : "غيرها").append(Integer.toString(i, 36)).append(' ');
    }
    assertThat(aligned(Compared.text(earlier.toString()), Compared.text(later.toString())))
        .isNotEmpty();
  }

  /** Reading the long one for each of them would take minutes. */
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void thousandsOfArticlesAreFoundInOneThatHoldsThemAllAtOnce() {
    int count = 10_000;
    List<String> words =
        IntStream.range(0, 50 * count).mapToObj(Compared::word).collect(Collectors.toList());
    ComparedText all = Compared.text(text(words));
    for (int from = 0; from < words.size(); from += 50) {
      ComparedText one = Compared.text(text(words.subList(from, from + 50)));
      assertThat(aligned(one, all)).containsExactly(new Passage(0, 50, from, from + 50, 50));
      assertThat(all.jaccard(one)).isPositive();
    }
  }

  @Test
  void aPhraseThatStandsElsewhereTooTakesNothingFromTheRunAfterIt() {
    List<String> earlier = words("خبر", 0, 100);
    // Words 60 to 69 are another's in the later text: those of 20 to 25, then the rest as it was.
    List<String> later = words("خبر", 0, 60);
    earlier.subList(62, 66).clear();
    earlier.addAll(62, words("خبر", 22, 26));
    later.add("غير");
    later.addAll(words("خبر", 20, 26));
    later.addAll(earlier.subList(66, 100));
    Passage passage = aligned(earlier, later).get(0);
    // 60 before the edit; of the words after it, the four that stand in both places count, too.
    assertThat(passage).isEqualTo(new Passage(0, 100, 0, 101, 98));
  }

  @Test
  void noRunCrossesACut() {
    List<String> text = words("خبر", 0, 100);
    ComparedText earlier = Compared.text(text(text));
    assertThat(aligned(earlier, Compared.without(text(text), 40, 60)))
        .containsExactly(new Passage(0, 40, 0, 40, 40), new Passage(60, 100, 40, 80, 40));
    // The same words without the cut are one run of 80 tokens nowhere, but 8 tokens are a gap.
    assertThat(aligned(earlier, Compared.without(text(text), 40, 48)))
        .containsExactly(new Passage(0, 100, 0, 92, 92));
  }

  @Test
  void oneTokenTenThousandTimesIsDoneAtOnce() {
    List<String> same = IntStream.range(0, 10_000).mapToObj(i -> "لا").collect(Collectors.toList());
    assertThat(aligned(same, same)).containsExactly(new Passage(0, 10_000, 0, 10_000, 10_000));
  }

  @Property(tries = 300)
  void passagesAreTrueAndShareNoToken(
      @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 2) Integer> first,
      @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 2) Integer> second) {
    ComparedText earlier = Compared.text(text(numbered(first)));
    ComparedText later = Compared.text(text(numbered(second)));
    boolean[] usedEarlier = new boolean[earlier.count()];
    boolean[] usedLater = new boolean[later.count()];
    for (Passage passage : aligned(earlier, later)) {
      assertThat(passage.identical())
          .isPositive()
          .isLessThanOrEqualTo(passage.earlierEnd() - passage.earlierBegin())
          .isLessThanOrEqualTo(passage.laterEnd() - passage.laterBegin());
      for (int i = passage.earlierBegin(); i < passage.earlierEnd(); i++) {
        assertThat(usedEarlier[i]).isFalse();
        usedEarlier[i] = true;
      }
      for (int i = passage.laterBegin(); i < passage.laterEnd(); i++) {
        assertThat(usedLater[i]).isFalse();
        usedLater[i] = true;
      }
      assertThat(earlier.text().token(passage.earlierBegin()))
          .isEqualTo(later.text().token(passage.laterBegin()));
      assertThat(earlier.text().token(passage.earlierEnd() - 1))
          .isEqualTo(later.text().token(passage.laterEnd() - 1));
    }
  }

  private static List<String> numbered(List<Integer> numbers) {
    return numbers.stream().map(number -> List.of("قال", "ذهب", "بيت").get(number)).toList();
  }

  private static List<String> words(String stem, int from, int to) {
    return Compared.words(stem, from, to);
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  private static List<Passage> aligned(List<String> earlier, List<String> later) {
    return aligned(Compared.text(text(earlier)), Compared.text(text(later)));
  }

  private static List<Passage> aligned(ComparedText earlier, ComparedText later) {
    return Alignment.of(SharedText.of(earlier, later), AlignOptions.defaults());
  }
}

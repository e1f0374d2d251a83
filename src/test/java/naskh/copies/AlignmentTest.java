package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.text.HashedTokens;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

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
  void oneTokenTenThousandTimesIsDoneAtOnce() {
    List<String> same = IntStream.range(0, 10_000).mapToObj(i -> "لا").collect(Collectors.toList());
    assertThat(aligned(same, same)).containsExactly(new Passage(0, 10_000, 0, 10_000, 10_000));
  }

  @Property(tries = 300)
  void passagesAreTrueAndShareNoToken(
      @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 2) Integer> first,
      @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 2) Integer> second) {
    HashedTokens earlier = HashedTokens.of(text(numbered(first)));
    HashedTokens later = HashedTokens.of(text(numbered(second)));
    boolean[] usedEarlier = new boolean[earlier.count()];
    boolean[] usedLater = new boolean[later.count()];
    for (Passage passage : Alignment.of(earlier, later, AlignOptions.defaults())) {
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
      assertThat(earlier.hash(passage.earlierBegin())).isEqualTo(later.hash(passage.laterBegin()));
      assertThat(earlier.hash(passage.earlierEnd() - 1))
          .isEqualTo(later.hash(passage.laterEnd() - 1));
    }
  }

  private static List<String> numbered(List<Integer> numbers) {
    return numbers.stream().map(number -> List.of("قال", "ذهب", "بيت").get(number)).toList();
  }

  /** Words such as «خبرا», «خبرب»: no two alike, none changed by folding. */
  private static List<String> words(String stem, int from, int to) {
    String letters = "بتثجحخدذرزسشصضطظعغفقكلمن";
    return IntStream.range(from, to)
        .mapToObj(i -> stem + letters.charAt(i % 24) + letters.charAt(i / 24 % 24))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  private static List<Passage> aligned(List<String> earlier, List<String> later) {
    return Alignment.of(
        HashedTokens.of(text(earlier)), HashedTokens.of(text(later)), AlignOptions.defaults());
  }
}

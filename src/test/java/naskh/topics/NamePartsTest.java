package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamePartsTest {
  private static Set<String> partsOf(Set<String> words, String... texts) {
    return NameParts.of(words, SomeRuns.of(texts));
  }

  @Test
  void aNameIsFollowedBeyondTheNextWord() {
    assertThat(
            partsOf(
                Set.of("غولن"),
                "اتهمت أنقرة الداعية فتح الله غولن، المقيم بعيدا",
                "أنصار فتح الله غولن في السجن",
                "تسليم رجل الدين لفتح الله غولن رسالة",
                "غولن ينفي"))
        .contains("الله", "فتح")
        .doesNotContain("انصار", "لفتح", "الداعيه", "المقيم");
  }

  @Test
  void whatIsAttachedToAWordBeforeIsNoOtherWord() {
    assertThat(
            partsOf(
                Set.of("التونسي"),
                "أعلن الاتحاد التونسي موعدا",
                "بيان للاتحاد التونسي اليوم",
                "اجتماع والاتحاد التونسي غائب"))
        .contains("الاتحاد")
        .doesNotContain("للاتحاد", "والاتحاد");
  }

  @Test
  void aWordThatStandsNextToManyHasNoPart() {
    assertThat(
            partsOf(
                Set.of("القمر"),
                "ضوء القمر جميل",
                "ضوء القمر خافت",
                "وجه القمر بعيد",
                "سطح القمر صخري",
                "نور القمر هادئ",
                "كسوف القمر نادر"))
        .isEmpty();
  }
}

package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import naskh.topics.TopicWords.Weighted;
import org.junit.jupiter.api.Test;

class TermChoiceTest {
  private static Weighted term(String words, double ochiai) {
    return term(words, ochiai, Math.round(1_000 * ochiai * ochiai)); // all within the topic
  }

  private static Weighted term(String words, double ochiai, long articles) {
    return new Weighted("topic-001", words, ochiai, articles);
  }

  private static List<String> words(List<Weighted> terms) {
    return terms.stream().map(Weighted::words).toList();
  }

  @Test
  void aNameStaysTogetherAndIsNotCut() {
    List<Weighted> words =
        List.of(term("التركي", 0.6), term("اردوغان", 0.58), term("رجب", 0.5), term("انقره", 0.4));
    List<Weighted> names =
        List.of(
            term("التركي رجب", 0.49),
            term("رجب طيب اردوغان", 0.48),
            term("رجب طيب", 0.48),
            term("طيب اردوغان", 0.48),
            term("التركي رجب طيب", 0.47),
            term("التركي رجب طيب اردوغان", 0.46));
    assertThat(words(TermChoice.candidates(words, names)))
        .containsExactly("التركي رجب طيب اردوغان", "انقره");
  }

  @Test
  void aWordThatOftenStandsAloneStaysAWord() {
    List<Weighted> words = List.of(term("الدراسه", 0.6), term("حديثه", 0.3));
    List<Weighted> names = List.of(term("الدراسه حديثه", 0.3));
    assertThat(words(TermChoice.candidates(words, names))).containsExactly("الدراسه", "حديثه");
  }

  /** الاتحاد is in many names, so that none replaces it; what is cut without it takes it along. */
  @Test
  void aCutNameTakesTheWordThatItLacks() {
    List<Weighted> words = List.of(term("الاتحاد", 0.6), term("التونسي", 0.4), term("الاجور", 0.3));
    List<Weighted> names =
        List.of(
            term("العام التونسي للشغل", 0.35),
            term("الاتحاد العام التونسي للشغل", 0.34),
            term("العام التونسي", 0.34));
    assertThat(words(TermChoice.candidates(words, names)))
        .containsExactly("الاتحاد العام التونسي للشغل", "الاجور");
  }

  /** However close to the topic, a name is cut only where most of its articles have the longer. */
  @Test
  void allArticlesTellWhetherANameIsPartOfALongerOne() {
    List<Weighted> words = List.of(term("تونس", 0.6));
    Weighted name = term("نداء تونس", 0.5, 100);
    assertThat(words(TermChoice.candidates(words, List.of(name, term("حزب نداء تونس", 0.49, 60)))))
        .containsExactly("نداء تونس");
    assertThat(words(TermChoice.candidates(words, List.of(name, term("حركة نداء تونس", 0.3, 80)))))
        .containsExactly("حركة نداء تونس");
  }

  @Test
  void twoFormsOfAStemAreOneTerm() {
    List<Weighted> words = List.of(term("المباراه", 0.6), term("مباراه", 0.5), term("هدف", 0.3));
    assertThat(words(TermChoice.candidates(words, List.of()))).containsExactly("المباراه", "هدف");
  }

  @Test
  void aNameInOneWordIsThatName() {
    List<Weighted> names = List.of(term("بيونغ يانغ", 0.49));
    assertThat(
            words(
                TermChoice.candidates(
                    List.of(term("بيونغ", 0.5), term("بيونغيانغ", 0.3), term("نووي", 0.2)), names)))
        .containsExactly("بيونغ يانغ", "نووي");
    assertThat(
            words(
                TermChoice.candidates(
                    List.of(term("بيونغيانغ", 0.5), term("يانغ", 0.3), term("نووي", 0.2)), names)))
        .containsExactly("بيونغيانغ", "نووي");
  }

  /** The habit of an outlet is in many articles of a topic, but with none of its other terms. */
  @Test
  void termsThatGoTogetherComeBeforeAHabit() {
    List<Weighted> candidates =
        List.of(term("امطار", 0.6), term("مراسلنا", 0.55), term("سيول", 0.4), term("رياح", 0.3));
    Set<String> weather = Set.of("امطار", "سيول", "رياح");
    List<Weighted> best =
        TermChoice.best(
            candidates,
            3,
            (one, other) ->
                weather.contains(one.words()) && weather.contains(other.words()) ? 0.5 : 0.1);
    assertThat(words(best)).containsExactly("امطار", "سيول", "رياح");
  }

  @Test
  void fewerCandidatesAreAllTaken() {
    assertThat(words(TermChoice.best(List.of(term("امطار", 0.6)), 10, (one, other) -> -1)))
        .containsExactly("امطار");
  }
}

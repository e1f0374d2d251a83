package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naskh.topics.TopicWords.Weighted;
import org.junit.jupiter.api.Test;

class TopicWordsTest {
  /** Two topics of ten articles; all say قال, and some say بالقدس beside القدس. */
  private static WordRuns runs() {
    WordRuns runs = new WordRuns();
    for (int i = 0; i < 10; i++) {
      String words = (i < 4 ? "القدس " : "غزه ") + (i < 2 ? "بالقدس" : "zork") + " plim";
      SomeRuns.add(runs, "topic-001", words);
      SomeRuns.add(runs, "topic-002", "كاس العالم plim");
    }
    return runs;
  }

  private static List<String> of(String topic, List<Weighted> terms) {
    return terms.stream().filter(t -> t.topic().equals(topic)).map(Weighted::words).toList();
  }

  @Test
  void theWordsOfATopicAreThoseThatOthersLack() {
    WordRuns runs = runs();
    List<Weighted> words = TopicWords.ofWords(runs).words(runs.words(), 1);
    assertThat(of("topic-001", words)).containsExactly("غزه", "zork", "القدس", "بالقدس");
    assertThat(of("topic-002", words)).containsExactly("كاس", "العالم");
    // 8 / √((10 + 1000 / 50) · 8): general news has none of it.
    assertThat(ochiai("zork", words)).isEqualTo(0.516398);
  }

  private static double ochiai(String word, List<Weighted> words) {
    return words.stream().filter(w -> w.words().equals(word)).findFirst().orElseThrow().ochiai();
  }

  @Test
  void fewArticlesAreToldByWordsThatAreKnownRatherThanByRareOnesThatTwoShare() {
    WordRuns runs =
        SomeRuns.of("العراق zork الحكومة", "العراق zork", "العراق الحكومة quaf", "العراق plim");
    List<Weighted> words = TopicWords.ofWords(runs).words(runs.words(), 1);
    assertThat(words.get(0).words()).isEqualTo("العراق");
    assertThat(words).extracting(Weighted::words).doesNotContain("quaf", "plim");
  }

  @Test
  void aFormOfAWordThatStandsAloneHalfAsOftenIsTold() {
    WordRuns runs = runs();
    Set<String> terms = Set.of("بالقدس", "القدس", "zork", "كاس");
    assertThat(TopicWords.ofWords(runs).forms(terms, runs.words()))
        .containsExactly(Map.entry("بالقدس", "القدس"));
  }

  @Test
  void whatTakesTheArticleIsNoForm() {
    Map<String, Long> articles =
        Map.of("بحث", 100L, "حث", 90L, "البحث", 60L, "برصاص", 300L, "رصاص", 26L, "الرصاص", 200L);
    assertThat(bare("بحث", articles)).isEmpty();
    assertThat(bare("برصاص", articles)).contains("رصاص");
    assertThat(bare("بكين", Map.of("بكين", 452L, "كين", 190L))).isEmpty();
    assertThat(bare("للاعب", Map.of("للاعب", 220L, "الاعب", 2L, "لاعب", 900L))).contains("لاعب");
    assertThat(bare("بيونغ", Map.of("بيونغ", 321L, "يونغ", 225L))).isEmpty();
    assertThat(bare("وتكون", Map.of("وتكون", 100L))).contains("تكون");
    assertThat(bare("والي", Map.of("والي", 400L, "الوالي", 44L))).isEmpty();
    assertThat(bare("وابنته", Map.of("وابنته", 348L, "ابنته", 141L))).contains("ابنته");
  }

  private static Optional<String> bare(String term, Map<String, Long> articles) {
    return BareForms.bare(term, one -> articles.getOrDefault(one, 0L));
  }

  @Test
  void bareFormsLackWhatIsAttachedAndTheAlifOfCounting() {
    assertThat(BareForms.of("للطيران")).containsExactly("الطيران", "لطيران", "طيران");
    assertThat(BareForms.of("وشخصا")).containsExactly("شخصا", "وشخص");
    assertThat(BareForms.of("لكره القدم")).containsExactly("كره القدم");
    assertThat(BareForms.of("سوريا")).isEmpty();
    assertThat(BareForms.of("لا")).isEmpty();
  }

  @Test
  void namesAreWordsSideBySide() {
    assertThat(namesOf(SomeRuns.of("كاس العالم، قطر كاس")))
        .containsExactlyInAnyOrder("كاس العالم", "قطر كاس");
    WordRuns runs = runs();
    Phrases names = new Phrases(runs.words());
    assertThat(of("topic-002", TopicWords.ofNames(runs, names).names(names, 1)))
        .contains("كاس العالم");
  }

  /** The names in one article. */
  private static Set<String> namesOf(WordRuns runs) {
    Phrases phrases = new Phrases(runs.words());
    Set<String> names = new HashSet<>();
    phrases.forEach(
        runs.articles().get(0),
        (phrase, begin, end) -> {
          if (end - begin > 1) {
            names.add(phrases.words(phrase));
          }
        });
    return names;
  }

  private static List<String> left(Set<String> kept, String text) {
    WordRuns left = SomeRuns.of(text).only(kept, Set.of());
    return SomeRuns.words(left, left.articles().get(0));
  }

  @Test
  void onlyKeptWordsAreLeftAndGapsStayGaps() {
    assertThat(left(Set.of("كاس", "حكم"), "رئيس كأس العالم اليوم حكم"))
        .containsExactly("كاس", "", "حكم");
    assertThat(left(Set.of("كاس", "حكم"), "كأس، حكم")).containsExactly("كاس", "", "حكم");
  }

  @Test
  void aKeptWordWithSomethingAttachedIsKeptWithoutItAndBeginsAnew() {
    assertThat(
            left(
                Set.of("حزب", "العمال", "بوتين", "ترامب", "الشغل"),
                "لحزب العمال بوتين وترامب للشغل وفد"))
        .containsExactly("حزب", "العمال", "بوتين", "", "ترامب", "", "الشغل");
  }

  @Test
  void aNameInsideANameIsToldWithoutWhatIsAttached() {
    WordRuns left =
        SomeRuns.of("الامين العام للاتحاد العام التونسي للشغل")
            .only(Set.of("العام", "الاتحاد", "للاتحاد", "التونسي", "للشغل"), Set.of("للاتحاد"));
    assertThat(namesOf(left))
        .contains("الاتحاد العام التونسي للشغل", "العام للاتحاد العام التونسي");
  }
}

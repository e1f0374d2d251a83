package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naskh.SparkTest;
import naskh.terms.TokenLine;
import naskh.topics.TopicWords.Weighted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class TopicWordsTest {
  private static final StructType RUNS =
      StructType.fromDDL("topic_id STRING, words STRING, surfaces STRING");

  /** Two topics of ten articles; all say قال, and some say بالقدس beside القدس. */
  private static Dataset<Row> runs() {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      articles.add(row("topic-001", i < 4 ? "القدس" : "غزه", i < 2 ? "بالقدس" : "وزير", "قال"));
      articles.add(row("topic-002", "كاس", "العالم", "قال"));
    }
    return SparkTest.session().createDataFrame(articles, RUNS);
  }

  private static Row row(String topic, String... words) {
    String line = String.join(" ", words);
    return RowFactory.create(topic, line, line);
  }

  private static Map<String, Long> sizes() {
    return Map.of("topic-001", 10L, "topic-002", 10L);
  }

  private static List<String> of(String topic, List<Weighted> terms) {
    return terms.stream().filter(t -> t.topic().equals(topic)).map(Weighted::words).toList();
  }

  @Test
  void theWordsOfATopicAreThoseThatOthersLack() {
    List<Weighted> words = TopicWords.words(TopicWords.counts(runs()), sizes(), 1);
    assertThat(of("topic-001", words)).containsExactly("وزير", "غزه", "القدس", "بالقدس");
    assertThat(of("topic-002", words)).containsExactly("العالم", "كاس");
    assertThat(words.get(1).ochiai()).isEqualTo(0.774597); // 6 / √(10 · 6)
  }

  @Test
  void aFormOfAWordThatStandsAloneHalfAsOftenIsTold() {
    Dataset<Row> counts = TopicWords.counts(runs());
    assertThat(TopicWords.forms(counts, Set.of("بالقدس", "القدس", "وزير", "كاس")))
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
    assertThat(TopicWords.names(List.of("كاس", "العالم", "", "قطر", "كاس")))
        .containsExactlyInAnyOrder("كاس العالم", "قطر كاس");
    assertThat(of("topic-002", TopicWords.names(TopicWords.nameCounts(runs()), sizes(), 1)))
        .contains("كاس العالم");
  }

  @Test
  void onlyKeptWordsAreLeftAndGapsStayGaps() {
    Row left =
        WordRuns.only(
                Set.of("كاس", "قال"),
                Set.of(),
                SparkTest.session()
                    .createDataFrame(
                        List.of(row("topic-002", "في", "كاس", "العالم", "اليوم", "قال")), RUNS))
            .first();
    assertThat(TokenLine.split(left.getAs("words"))).containsExactly("كاس", "", "قال");
  }

  @Test
  void aKeptWordWithSomethingAttachedIsKeptWithoutItAndBeginsAnew() {
    Row left =
        WordRuns.only(
                Set.of("حزب", "العمال", "بوتين", "ترامب", "الشغل"),
                Set.of(),
                SparkTest.session()
                    .createDataFrame(
                        List.of(row("t", "لحزب", "العمال", "بوتين", "وترامب", "للشغل", "وفد")),
                        RUNS))
            .first();
    assertThat(TokenLine.split(left.getAs("words")))
        .containsExactly("حزب", "العمال", "بوتين", "", "ترامب", "", "الشغل");
  }

  @Test
  void aNameInsideANameIsToldWithoutWhatIsAttached() {
    Row left =
        WordRuns.only(
                Set.of("العام", "الاتحاد", "للاتحاد", "التونسي", "للشغل"),
                Set.of("للاتحاد"),
                SparkTest.session()
                    .createDataFrame(
                        List.of(
                            row("t", "الامين", "العام", "للاتحاد", "العام", "التونسي", "للشغل")),
                        RUNS))
            .first();
    assertThat(TopicWords.names(TokenLine.split(left.getAs("words"))))
        .contains("الاتحاد العام التونسي للشغل", "العام للاتحاد العام التونسي");
  }
}

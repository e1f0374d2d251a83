package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StoryFeaturesTest {
  @Test
  void aWordCountsLessTheFurtherDownItStands() {
    Map<String, Double> weights = weights("top", "first second first");

    assertThat(weights.get("top")).isCloseTo(Math.log(2), within(1e-9));
    assertThat(weights.get("first")).isCloseTo(Math.log(2 + Math.exp(-2 / 50.0)), within(1e-9));
    assertThat(weights.get("second")).isCloseTo(Math.log(1 + Math.exp(-1 / 50.0)), within(1e-9));
  }

  @Test
  void aPairIsTwoWordsWithNothingButASpaceBetween() {
    assertThat(weights("", "one two, three"))
        .containsKeys("one two")
        .doesNotContainKey("two, three");
    assertThat(weights("end", "begin").keySet()).containsExactlyInAnyOrder("end", "begin");
  }

  /** Of the features of an article, as the article writes them. */
  private static Map<String, Double> weights(String title, String text) {
    HashedTokens ofTitle = HashedTokens.of(title);
    HashedTokens ofText = HashedTokens.of(text);
    Map<Integer, String> spellings =
        StoryCounts.spellings(TokenPack.pack(ofTitle, ofText), title, text);
    StoryCounts counts = StoryCounts.of(ofTitle, ofText, any -> true);
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      weights.put(spellings.get(counts.feature(i)), counts.weight(i));
    }
    return weights;
  }

  @Test
  void countsOfTwoSetsOfArticlesAreThoseOfBoth() {
    FeatureFrequencies some = frequencies("one two", "two three two");
    FeatureFrequencies others = frequencies("three", "");
    int[] counts = some.merge(others).counts();
    int three =
        StoryCounts.of(HashedTokens.of(""), HashedTokens.of("three"), any -> true).feature(0);

    assertThat(counts).isEqualTo(others.merge(some).counts());
    assertThat(counts).isEqualTo(frequencies("one two", "two three two", "three", "").counts());
    assertThat(counts[three]).isEqualTo(2);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(8); // five of words, three of pairs
  }

  private static FeatureFrequencies frequencies(String... texts) {
    List<Row> rows =
        Arrays.stream(texts)
            .map(text -> WrittenArticles.row("id " + text, null, 0L, "", text))
            .toList();
    JavaRDD<StoryArticle> articles = StoryArticle.of(WrittenArticles.table(rows, 2));
    return FeatureFrequencies.of(articles.collect().iterator(), SectionTitles.fit(articles));
  }

  @Test
  void aTitleOverMoreThanThreeArticlesOfOneSourceIsTheNameOfASection() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(article("of-one-" + i, "one", "section", i));
      rows.add(article("of-many-" + i, "source " + i, "headline", i));
    }
    for (int i = 0; i < 3; i++) {
      rows.add(article("three-" + i, "one", "series", i));
      rows.add(article("untitled-" + i, "one", "", i));
    }
    rows.add(article("unknown", null, "section", 5));
    JavaRDD<StoryArticle> articles = StoryArticle.of(WrittenArticles.table(rows, 3));
    SectionTitles sections = SectionTitles.fit(articles);

    assertThat(articles.collect())
        .filteredOn(article -> article.title().count() > sections.headline(article).count())
        .extracting(StoryArticle::id)
        .containsExactlyInAnyOrder("of-one-0", "of-one-1", "of-one-2", "of-one-3");
  }

  @Test
  void aModelWeighsAnArticleThatItWasNotLearnedFrom() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(article("a" + i, "s" + i, "", i));
    }
    StoryFeatures model =
        StoryFeatures.fit(
            StoryArticle.of(WrittenArticles.table(rows, 2)), 20, StoryOptions.defaults());
    StoryArticle late =
        StoryArticle.of(
                WrittenArticles.table(
                    List.of(WrittenArticles.row("late", null, null, "", "all unheard fifth2")), 1))
            .first();
    PackedVector vector = new PackedVector(model.of(late).vector());

    // «unheard» is in none; «all» is rare beside general news, but less than «fifth2».
    assertThat(vector.size()).isEqualTo(2);
    assertThat(Math.hypot(vector.weight(0), vector.weight(1)))
        .isCloseTo(Math.sqrt(.6), within(1e-6));
    assertThat(Math.min(vector.weight(0), vector.weight(1))).isCloseTo(0.464f, within(0.01f));
  }

  private static Row article(String id, String source, String title, int i) {
    return WrittenArticles.row(id, source, 0L, title, "all, fifth" + i % 5 + ", own" + id);
  }
}

package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private static final long DAY = 86_400_000_000L;

  @Test
  void isWhatArticlesOfOtherDaysShareNotThoseOfTheSameDay() {
    List<SampleIndex.Article> sample = others(1_200, 30 * DAY);
    sample.add(article("template-1", 0, 7));
    sample.add(article("template-2", DAY, 7));
    for (int i = 0; i < 5; i++) {
      sample.add(article("template-far-" + i, 30 * DAY, 7));
    }
    sample.add(article("event-1", 0, 8));
    sample.add(article("event-2", DAY, 8));
    Background background = Background.of(sample);

    assertThat(background.of("template-1", 0, vector(7))).isCloseTo(1, within(1e-6));
    assertThat(background.of("event-1", 0, vector(8))).isZero();
  }

  @Test
  void anUndatedArticleIsComparedWithAllButItself() {
    List<SampleIndex.Article> sample = others(1_200, 30 * DAY);
    sample.add(article("undated", StoryArticle.UNDATED, 8));
    Background background = Background.of(sample);

    assertThat(background.of("undated", StoryArticle.UNDATED, vector(8))).isZero();
    assertThat(background.of("other", StoryArticle.UNDATED, vector(8))).isEqualTo(.2);
  }

  @Test
  void anUndatedArticleIsFarFromAll() {
    List<SampleIndex.Article> sample = others(1_200, StoryArticle.UNDATED);

    assertThat(Background.of(sample).of("dated", 0, vector(100))).isOne();
  }

  @Test
  void theUsualOneStandsInWhereNothingIsFarAway() {
    List<SampleIndex.Article> sample = others(1_200, 0);

    assertThat(Background.of(sample).of("other-1", 0, vector(100))).isEqualTo(Background.USUAL);
    assertThat(Background.of(List.of()).of("alone", 0, vector(100))).isEqualTo(Background.USUAL);
  }

  /** Articles with features 100 and above, ten articles a feature. */
  private static List<SampleIndex.Article> others(int size, long time) {
    List<SampleIndex.Article> articles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      articles.add(article("other-" + i, time, 100 + i / 10));
    }
    return articles;
  }

  private static SampleIndex.Article article(String id, long time, int feature) {
    return new SampleIndex.Article(id, time, new PackedVector(vector(feature)));
  }

  private static byte[] vector(int feature) {
    return PackedVector.of(new int[] {feature}, new double[] {1});
  }
}

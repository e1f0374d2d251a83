package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import naskh.terms.ArticleWords;
import naskh.terms.SomeWords;
import naskh.terms.TermOptions;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicVectorsTest {
  private static List<Vector> vectors(String title, String... texts) {
    ArticleWords words = SomeWords.of(title, texts);
    TopicVectors vectors =
        TopicVectors.of(words.fit(TermOptions.defaults()), TopicOptions.defaults());
    List<Vector> of = new ArrayList<>();
    for (Row row : words.rows().orderBy("article_id").collectAsList()) {
      of.add(vectors.of(row.getAs("words")));
    }
    return of;
  }

  @Test
  void wordsOfTitleAndTextAreCountedTogether() {
    // In the order of document frequency: نهر, كاس, سباق.
    Vector first = vectors("نهر", "كأس سباق كأس", "كأس", "خبر").get(0);

    // (1 + ln 2) · ln(4 / 3) and ln(4 / 2), to length 1; what all titles hold weighs nothing.
    double cup = 1.693147 * 0.287682;
    double length = Math.hypot(cup, 0.693147);
    assertThat(first.toArray())
        .containsExactly(new double[] {0, cup / length, 0, 0.693147 / length}, within(1e-5));
  }

  @Test
  void aWordThatStandsInTitlesOnlyIsKnown() {
    // In both articles, so it weighs nothing, and each article has a word of its own beside it.
    assertThat(vectors("عنوان", "كأس", "نهر").get(0).size()).isEqualTo(3);
  }

  @Test
  void anArticleOfUnknownWordsHasTheZeroVector() {
    assertThat(vectors(null, "كأس سباق", "في").get(1).numNonzeros()).isZero();
  }
}

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
    // In the order of document frequency: gral, zork; general news has neither.
    Vector first = vectors("gral", "zork plim zork", "zork", "quaf").get(0);

    // ln(1004 / 4) and (1 + ln 2) · ln(1004 / 3), to length 1; what no other article has is none.
    double title = 5.525453;
    double zork = 1.693147 * 5.813135;
    double length = Math.hypot(title, zork);
    assertThat(first.toArray())
        .containsExactly(new double[] {title / length, zork / length}, within(1e-5));
  }

  @Test
  void aWordThatStandsInTitlesOnlyIsKnown() {
    assertThat(vectors("عنوان", "كأس", "نهر").get(0).size()).isEqualTo(1);
  }

  @Test
  void anArticleOfUnknownWordsHasTheZeroVector() {
    assertThat(vectors(null, "كأس سباق", "في").get(1).numNonzeros()).isZero();
  }
}

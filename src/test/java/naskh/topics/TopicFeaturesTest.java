package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naskh.SparkTest;
import naskh.spark.Store;
import naskh.terms.SomeTokens;
import naskh.terms.Term;
import naskh.terms.TermCounts;
import naskh.terms.TermOptions;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFeaturesTest {
  @TempDir Path folder;

  private List<SparseVector> features(String title, String... texts) {
    Dataset<Row> tokens = SomeTokens.of(title, texts);
    Store store = Store.onDisk(SparkTest.session(), folder.toString());
    TermCounts counts = TermCounts.of(tokens, texts.length, TermOptions.defaults(), store);
    List<SparseVector> features = new ArrayList<>();
    TopicFeatures.of(counts, texts.length, TopicOptions.defaults(), store)
        .rows()
        .orderBy("article_id")
        .collectAsList()
        .forEach(row -> features.add(row.<Vector>getAs("features").toSparse()));
    return features;
  }

  private static List<Term> terms(String... terms) {
    return Arrays.stream(terms).map(term -> new Term(term, term, 1)).toList();
  }

  @Test
  void wordsOfTitleAndTextAreCountedTogetherInTheColumnsOfTheKnown() {
    TopicFeatures.Columns columns =
        TopicFeatures.Columns.of(terms("في", "كاس", "سباق", "نهر"), terms("كاس", "سباق", "نهر"));
    Vector text = Vectors.sparse(4, new int[] {0, 1, 2}, new double[] {9, 2, 1});

    assertThat(columns.damped(text, "كاس في  نهر جديد"))
        .isEqualTo(Vectors.sparse(3, new int[] {0, 1, 2}, new double[] {1 + Math.log(3), 1, 1}));
    assertThat(columns.damped(text, ""))
        .isEqualTo(Vectors.sparse(3, new int[] {0, 1}, new double[] {1 + Math.log(2), 1}));
  }

  @Test
  void aWordThatStandsInTitlesOnlyIsKnown() {
    // In both articles, so it weighs nothing, and each article has a word of its own beside it.
    assertThat(features("عنوان", "كأس", "نهر").get(0).size()).isEqualTo(3);
  }

  @Test
  void anArticleOfUnknownWordsHasTheZeroVector() {
    assertThat(features(null, "كأس سباق", "في").get(1).numNonzeros()).isZero();
  }
}

package naskh.stories;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.SparkTest;
import naskh.tables.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class StoryTermsTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "story_id STRING, article_id STRING, is_report BOOLEAN, topic_id STRING, size BIGINT,"
              + " report_count BIGINT, story_topic STRING");

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> terms = new ArrayList<>();

  /** An article in a story of {@code reports}; terms: surface and weight, one after the other. */
  private void add(String story, long reports, String topic, Object... weighed) {
    String id = "a" + articles.size();
    articles.add(RowFactory.create(story, id, true, topic, reports, reports, topic));
    List<Row> ofArticle = new ArrayList<>();
    for (int i = 0; i < weighed.length; i += 2) {
      ofArticle.add(RowFactory.create("stem", weighed[i], 1, weighed[i + 1]));
    }
    terms.add(RowFactory.create(id, ofArticle.toArray(Row[]::new)));
  }

  private Map<String, List<String>> best() {
    Map<Long, String> ids = new HashMap<>();
    SparkTest.session()
        .createDataFrame(articles, ARTICLES)
        .select(col("story_id"), StoryTerms.key(col("story_id")))
        .collectAsList()
        .forEach(row -> ids.put(row.getLong(1), row.getString(0)));
    Map<String, List<String>> best = new HashMap<>();
    StoryTerms.best(
            SparkTest.session().createDataFrame(articles, ARTICLES).repartition(3),
            5_000,
            SparkTest.session().createDataFrame(terms, Table.TERMS.schema()).repartition(2))
        .collectAsList()
        .forEach(row -> best.put(ids.get(row.getLong(0)), row.getList(1)));
    return best;
  }

  @Test
  void aTermWeighsWhatItHasInTheStoryMoreThanInItsTopic() {
    add("story", 2, "sport", "match", 5.0, "team", 4.0, "score", 3.0);
    add("story", 2, "sport", "match", 5.0, "team", 4.0, "score", 3.0);
    add("alone", 1, "sport", "match", 9.0);
    add("elsewhere", 1, "war", "team", 99.0);

    // match: 5 − 19/3, team: 4 − 8/3, score: 3 − 6/3
    assertThat(best()).containsOnlyKeys("story");
    assertThat(best().get("story")).containsExactly("team", "score", "match");
  }

  @Test
  void aTermOfOneReportDoesNotHoldAStoryTogetherButWhereThereIsNoOther() {
    add("two", 2, "sport", "both", 1.0, "one", 5.0);
    add("two", 2, "sport", "both", 1.0);
    articles.add(RowFactory.create("copied", "a2", true, "war", 2L, 1L, "war"));
    terms.add(RowFactory.create("a2", new Row[] {RowFactory.create("stem", "only", 1, 2.0)}));

    assertThat(best()).isEqualTo(Map.of("two", List.of("both"), "copied", List.of("only")));
  }

  @Test
  void sixAreShownEqualOnesInTheOrderOfLetters() {
    Object[] weighed = {
      "ز", 1.0, "ب", 1.0, "ت", 1.0, "ا", 1.0, "ج", 1.0, "ح", 1.0, "د", 1.0, "خ", 2.0
    };
    add("story", 2, "sport", weighed);
    add("story", 2, "sport", weighed);
    add("alone", 1, "sport");

    List<String> shown = List.of("خ", "ا", "ب", "ت", "ج", "ح");
    assertThat(best().get("story")).isEqualTo(shown);
    Collections.shuffle(articles, new Random(1));
    assertThat(best().get("story")).isEqualTo(shown);
  }
}

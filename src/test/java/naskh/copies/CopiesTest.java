package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import naskh.SparkTest;
import naskh.bench.measure.FoundCopies;
import naskh.spark.Store;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stage on a few articles whose right answer is plain. */
class CopiesTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, source STRING, url STRING, title STRING, text STRING,"
              + " token_count INT, day STRING");

  @TempDir Path folder;
  private final List<Row> articles = new ArrayList<>();
  private int runs;

  @BeforeEach
  void none() {
    articles.clear();
  }

  /** An article of a day, or of none. */
  private void article(String id, String source, String day, String text) {
    articles.add(RowFactory.create(id, source, null, "عنوان", text, Tokenizer.count(text), day));
  }

  private FoundCopies found() {
    Dataset<Row> table =
        SparkTest.session()
            .createDataFrame(articles, ARTICLES)
            .selectExpr(
                "*",
                "to_timestamp(day) as published_at",
                "if(day is null, null, 'SECOND') as published_precision")
            .drop("day")
            .repartition(2);
    runs++;
    return FoundCopies.in(
        table, CopyOptions.defaults(), Store.onDisk(SparkTest.session(), folder + "/" + runs));
  }

  private static Set<String> rows(Dataset<Row> table, String... expressions) {
    Set<String> rows = new TreeSet<>();
    table.selectExpr(expressions).collectAsList().forEach(row -> rows.add(row.mkString(" ")));
    return rows;
  }

  private static String words(String stem, int from, int to) {
    return String.join(" ", Compared.words(stem, from, to));
  }

  @Test
  void equalHeadlinesAreCopiesOfOneSourceOrOfFewDays() {
    article("a", "الضفة", "2024-01-01", "تأجيل مباراة القمة");
    article("b", "الضفة", "2024-06-01", "تأجيل مباراة القمة");
    article("c", "المرسى", "2024-01-04", "تأجيل مباراة القمة");
    article("d", "المينا", "2024-03-01", "تأجيل مباراة القمة");
    article("e", "المينا", null, "تأجيل مباراة القمة");
    article("f", "الواحة", null, "تأجيل مباراة القمة");
    // The headline stands in d again: e is of its source. Of f no date and no such source is known.
    assertThat(rows(found().copies(), "earlier_id", "later_id", "kind"))
        .containsExactly("a b EXACT", "a c EXACT", "d e EXACT");
  }

  @Test
  void aPageOfTwoArticlesJoinsTheClusterOfItsFirst() {
    article("first", "الضفة", "2024-01-01", words("خبر", 0, 100));
    article("second", "المرسى", "2024-01-02", words("آخر", 0, 100));
    article("both", "المينا", "2024-01-03", words("خبر", 0, 100) + "\n" + words("آخر", 0, 100));
    FoundCopies copies = found();
    assertThat(rows(copies.copies(), "earlier_id", "later_id", "kind", "coverage_later"))
        .containsExactly("first both CONTAINED 0.5", "second both CONTAINED 0.5");
    assertThat(rows(copies.members(), "cluster_id", "article_id"))
        .containsExactly("first both", "first first");
  }

  @Test
  void anAggregatorsPageJoinsNothingTogether() {
    List<String> pages = new ArrayList<>();
    for (int story = 0; story < 8; story++) {
      String text = words("خبر" + "ابتثجحخد".charAt(story), 0, 60);
      article("story" + story, "الضفة", "2024-01-02", text);
      article("copy" + story, "المرسى", "2024-01-03", text + " " + words("ذيل", story, story + 9));
      pages.add(text);
    }
    article("aggregator", "المينا", "2024-01-01", String.join("\n", pages));
    FoundCopies copies = found();
    assertThat(rows(copies.clusters(), "size")).containsExactly("2");
    assertThat(copies.clusters().count()).isEqualTo(8);
    assertThat(rows(copies.copies().where("earlier_id = 'aggregator'"), "later_id")).hasSize(16);
  }

  @Test
  void rowsAreTheSameForAnyOrderOfArticles() {
    for (int i = 0; i < 30; i++) {
      String day = "2024-01-" + (i % 3 + 1);
      article("a" + i, "الضفة", day, words("خبر", i, i + 80) + " " + words("ذيل", i, i + 20));
    }
    Set<String> first = rows(found().copies(), "*");
    Collections.shuffle(articles, new Random(5));
    assertThat(rows(found().copies(), "*")).isEqualTo(first).isNotEmpty();
  }

  @Test
  void aStoryOnAThousandPagesHasRowsInProportion() {
    for (int page = 0; page < 1000; page++) {
      article(
          "page" + page,
          "مصدر" + page % 40,
          "2024-01-01",
          words("خبر", 0, 80)
              + " "
              + words("ذيل" + "ابتثجحخد".charAt(page % 8), page % 500, page % 500 + 30));
    }
    FoundCopies copies = found();
    assertThat(copies.copies().count()).isBetween(999L, 6000L);
    assertThat(rows(copies.unlinked().where("bucket & 3 = 2"), "*")).isEmpty(); // bands
    assertThat(copies.members().count()).isEqualTo(1000);
    assertThat(copies.clusters().count()).isEqualTo(1);
  }
}

package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import naskh.Shared;
import naskh.SparkTest;
import naskh.tables.Table;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five real pages, each with its headline, its article and parts of the page around it. */
class SharedSeedsTest {
  @TempDir Path folder;

  @Test
  void fiveRealPagesGoThroughTheWholeJob() {
    String input = Shared.folder("seeds").toString();
    String output = folder.resolve("out").toString();
    NewsJob.run(
        SparkTest.session(), JobOptions.defaults(List.of(input), output), Progress.silent());
    List<Row> articles =
        Table.ARTICLES
            .read(SparkTest.session(), output)
            .select("article_id", "language", "token_count")
            .orderBy("article_id")
            .collectAsList();
    assertThat(articles)
        .extracting(row -> row.getString(0).substring(0, 3))
        .containsExactly("000", "001", "002", "003", "004");
    assertThat(articles).allMatch(row -> row.getString(1).equals("ar"));
    assertThat(Table.TERMS.read(SparkTest.session(), output).count()).isEqualTo(4);
    assertThat(Table.ARTICLE_TOPICS.read(SparkTest.session(), output).count()).isEqualTo(5);
    assertThat(Table.REJECTS.read(SparkTest.session(), output).count()).isZero();
    List<Row> copies = Table.COPIES.read(SparkTest.session(), output).select("*").collectAsList();
    assertThat(copies)
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.<String>getAs("earlier_id")).startsWith("001");
              assertThat(copy.<String>getAs("later_id")).startsWith("000");
              assertThat(copy.<String>getAs("kind")).isEqualTo("CONTAINED");
              // The story they share is the first half of both; another article is appended to
              // each.
              assertThat(copy.<Row>getList(copy.fieldIndex("spans")))
                  .allMatch(span -> span.getInt(1) < 2750 && span.getInt(3) < 2950);
            });
    assertThat(Table.COPY_MEMBERS.read(SparkTest.session(), output).count()).isEqualTo(2);
  }
}

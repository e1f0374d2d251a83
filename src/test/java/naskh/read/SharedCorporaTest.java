package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.Shared;
import naskh.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real news of the shared folder, and what is known to be wrong with it. */
class SharedCorporaTest {
  @TempDir Path folder;

  @Test
  void antV1HasEmptyTextsAndDatesOfEveryForm() {
    Dataset<Row> records = saved("ant-v1.1.jsonl.gz");
    Dataset<Row> articles = Articles.articles(records);
    assertThat(records.count()).isEqualTo(10_161);
    assertThat(counts(Articles.rejects(records, Articles.changedIds(records)), "reason"))
        .isEqualTo(Map.of("EMPTY_TEXT", 23L));
    assertThat(counts(articles, "explode(warnings.warning)")).isEmpty();
    assertThat(counts(articles, "published_precision")).containsOnlyKeys("DAY", "SECOND");
    assertThat(articles.select("article_id").distinct().count()).isEqualTo(10_138);
  }

  @Test
  void antV2IsReadWhole() {
    Dataset<Row> records = saved("ant-v2.1.jsonl.gz");
    Dataset<Row> articles = Articles.articles(records);
    assertThat(records.count()).isEqualTo(31_525);
    assertThat(counts(Articles.rejects(records, Articles.changedIds(records)), "reason"))
        .isEqualTo(Map.of("EMPTY_TEXT", 2L));
    assertThat(counts(articles, "explode(warnings.warning)")).isEmpty();
    assertThat(counts(articles, "published_precision")).isEqualTo(Map.of("SECOND", 31_523L));
    // One is a list of foreign names, which sounds like no language at all.
    assertThat(counts(articles, "language")).containsEntry("ar", 31_522L);
    assertThat(articles.select("article_id").distinct().count()).isEqualTo(31_523);
  }

  private Dataset<Row> saved(String corpus) {
    String input = Shared.folder("corpora").resolve(corpus).toString();
    String records = folder.resolve("records").toString();
    Articles.records(SparkTest.session(), List.of(input), ReadOptions.defaults())
        .write()
        .parquet(records);
    return SparkTest.session().read().parquet(records);
  }

  private static Map<String, Long> counts(Dataset<Row> rows, String expression) {
    Map<String, Long> counts = new TreeMap<>();
    rows.select(functions.expr(expression).as("key"))
        .groupBy("key")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(String.valueOf(row.getString(0)), row.getLong(1)));
    return counts;
  }
}

package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naskh.Full;
import naskh.Shared;
import naskh.SparkTest;
import naskh.bench.measure.Accepted;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third of ant-v2.1 has the same copies in whatever order and partitions the articles come, and
 * on however many cores the stage runs.
 */
@Full
class SameCopiesTest {
  /** Of articles what the copies stage tells of them. */
  private static final String[] TOLD = {
    "article_id", "version_of", "canonical_id", "boilerplate", "published_at"
  };

  @TempDir static Path folder;

  private static String articles;
  private static String first;

  @BeforeAll
  static void run() {
    String corpus = Shared.folder("corpora").resolve("ant-v2.1.jsonl.gz").toString();
    SparkSession spark = SparkTest.session();
    Store store = Store.onDisk(spark, folder.resolve("read").toString());
    articles = folder.resolve("articles").toString();
    Accepted.save(spark, List.of(corpus), ReadOptions.defaults(), store)
        .where(pmod(xxhash64(col("article_id")), lit(3)).equalTo(0))
        .write()
        .parquet(articles);
    first = folder.resolve("first").toString();
    CopiesRun.write(spark.read().parquet(articles), first);
  }

  @Test
  void thereIsSomethingToCompare() {
    assertThat(rows(Table.ARTICLES, first).count()).isBetween(10_000L, 11_000L);
    assertThat(rows(Table.COPIES, first).count()).isGreaterThan(500);
    assertThat(rows(Table.COPY_CLUSTERS, first).count()).isGreaterThan(100);
    assertThat(rows(Table.BOILERPLATE, first).count()).isGreaterThan(100);
    assertThat(rows(Table.ARTICLES, first).where("version_of is not null").count()).isPositive();
  }

  @Test
  void inAnyOrderAndPartitions() {
    SparkSession other = SparkTest.session().newSession();
    other.conf().set("spark.sql.shuffle.partitions", 7);
    // Else Spark merges small partitions again.
    other.conf().set("spark.sql.adaptive.enabled", false);
    Dataset<Row> shuffled =
        other
            .read()
            .parquet(articles)
            .repartitionByRange(5, xxhash64(lit("order"), col("article_id")))
            .sortWithinPartitions(xxhash64(lit("order"), col("article_id")));
    String output = folder.resolve("shuffled").toString();
    CopiesRun.write(shuffled, output);
    assertSameAsFirst(output);
  }

  @Test
  void onOneCore() throws IOException, InterruptedException {
    String output = folder.resolve("one-core").toString();
    CopiesRun.inItsOwnProcess("local[1]", articles, output);
    assertSameAsFirst(output);
  }

  private static void assertSameAsFirst(String output) {
    for (Table table : CopiesRun.TABLES) {
      Dataset<Row> here = rows(table, output);
      Dataset<Row> there = rows(table, first);
      assertThat(some(here.exceptAll(there))).as("only now in %s", table).isEmpty();
      assertThat(some(there.exceptAll(here))).as("only at first in %s", table).isEmpty();
    }
  }

  private static Dataset<Row> rows(Table table, String output) {
    Dataset<Row> rows = table.read(SparkTest.session(), output);
    return table == Table.ARTICLES ? rows.selectExpr(TOLD) : rows;
  }

  private static List<String> some(Dataset<Row> rows) {
    return rows.limit(3).toJSON().collectAsList();
  }
}

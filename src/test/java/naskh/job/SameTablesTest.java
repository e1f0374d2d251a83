package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.tables.Table;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same articles give the same tables, however they lie in files and partitions. */
class SameTablesTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";

  @TempDir static Path folder;
  private static final Map<String, String> settings = new HashMap<>();
  private static List<String> articles;

  @BeforeAll
  static void articles() throws IOException {
    SparkSession spark = SparkTest.session();
    settings.put(PARTITIONS, spark.conf().get(PARTITIONS));
    settings.put(ADAPTIVE, spark.conf().get(ADAPTIVE));
    String seeds = folder.resolve("seeds").toString();
    NewsJob.run(spark, JobOptions.defaults(List.of("seeds"), seeds), Progress.silent());
    articles =
        Table.ARTICLES
            .read(spark, seeds)
            .selectExpr(
                "article_id as id",
                "url",
                "source",
                "title",
                "author",
                "category",
                "text",
                "string(published_at) || 'Z' as published")
            .toJSON()
            .collectAsList();
  }

  @AfterAll
  static void restore() {
    settings.forEach((key, value) -> SparkTest.session().conf().set(key, value));
  }

  /**
   * Runs on the articles shuffled into {@code files} files and {@code partitions} partitions;
   * adaptive: Spark merges the few rows of each table into one of them.
   */
  private static Map<Table, List<String>> tables(
      int seed, int files, int partitions, boolean adaptive) throws IOException {
    SparkTest.session().conf().set(ADAPTIVE, adaptive);
    Path input = Files.createDirectory(folder.resolve("in" + seed));
    List<String> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    for (int file = 0; file < files; file++) {
      int from = shuffled.size() * file / files;
      int to = shuffled.size() * (file + 1) / files;
      Files.write(input.resolve(file + ".jsonl"), shuffled.subList(from, to));
    }
    SparkTest.session().conf().set(PARTITIONS, partitions);
    String output = folder.resolve("out" + seed).toString();
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(input.toString()), output),
        Progress.silent());
    return TableRows.of(output, "input_file");
  }

  @Test
  void anyOrderFilesAndPartitions() throws IOException {
    Map<Table, List<String>> first = tables(1, 1, 1, false);
    assertThat(first.get(Table.COPIES)).isNotEmpty();
    assertThat(first.get(Table.STORIES)).isNotEmpty();
    assertThat(tables(2, 5, 2, true)).isEqualTo(first);
    assertThat(tables(3, 3, 7, false)).isEqualTo(first);
  }
}

package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.Full;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.WithSettings;
import naskh.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same articles give the same tables, however they lie in files and partitions, and wherever
 * the tables between are kept.
 */
class SameTablesTest {
  @RegisterExtension static final WithSettings SETTINGS = new WithSettings(Map.of());

  @TempDir Path folder;

  /**
   * Where the articles lie, shuffled, and where the tables between are kept: on the disk as by a
   * large run, with classes that Spark makes for each query.
   */
  private record Way(int seed, int files, int partitions, boolean adaptive, String saved) {}

  private static final Way IN_MEMORY = new Way(1, 1, 1, false, "auto");
  private static final Way ON_DISK = new Way(2, 5, 7, false, "disk");
  // Spark merges the few rows of each table into one partition.
  private static final Way ADAPTIVE = new Way(3, 3, 2, true, "disk");

  private Map<Table, List<String>> tables(List<String> articles, Way way) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in" + way.seed));
    List<String> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(way.seed));
    for (int file = 0; file < way.files; file++) {
      int from = shuffled.size() * file / way.files;
      int to = shuffled.size() * (file + 1) / way.files;
      Files.write(input.resolve(file + ".jsonl"), shuffled.subList(from, to));
    }
    SETTINGS.set("spark.sql.shuffle.partitions", Integer.toString(way.partitions));
    SETTINGS.set("spark.sql.adaptive.enabled", Boolean.toString(way.adaptive));
    SETTINGS.set("spark.sql.codegen.wholeStage", Boolean.toString(way.saved.equals("disk")));
    SETTINGS.set("naskh.saved", way.saved);
    String output = folder.resolve("out" + way.seed).toString();
    NewsJob.run(
        SparkTest.session(),
        JobOptions.defaults(List.of(input.toString()), output),
        Progress.silent());
    return TableRows.of(output, "input_file");
  }

  private void areSame(int articles, Way... others) throws IOException {
    List<String> news = GeneratedNews.of(articles, 1);
    Map<Table, List<String>> first = tables(news, IN_MEMORY);
    assertThat(first.get(Table.ARTICLES)).hasSize(news.size());
    for (Table table :
        List.of(Table.COPIES, Table.COPY_CLUSTERS, Table.COPY_MEMBERS, Table.BOILERPLATE)) {
      assertThat(first.get(table)).as(table.directory()).hasSizeGreaterThan(10);
    }
    assertThat(first.get(Table.TOPICS)).hasSizeGreaterThan(2);
    assertThat(first.get(Table.STORIES)).hasSizeGreaterThan(20);
    for (Way way : others) {
      Map<Table, List<String>> tables = tables(news, way);
      for (Table table : Table.values()) {
        assertThat(tables.get(table)).as("%s, %s", table, way).isEqualTo(first.get(table));
      }
    }
  }

  @Test
  void inMemoryAndOnDiskInAnyOrderFilesAndPartitions() throws IOException {
    areSame(350, ON_DISK);
  }

  @Test
  @Full
  void ofMoreArticlesAndWhereSparkMergesPartitions() throws IOException {
    areSame(2_000, ON_DISK, ADAPTIVE);
  }
}

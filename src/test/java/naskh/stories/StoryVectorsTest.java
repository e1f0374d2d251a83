package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import naskh.SparkTest;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryVectorsTest {
  private static final int ARTICLES = 3_000;

  @TempDir Path folder;

  @Test
  void articlesAreNumberedInTheirOrder() {
    List<Row> articles = articles();
    List<Row> vectors = vectors(articles, 3);
    articles.sort(
        Comparator.comparing((Row row) -> row.getStruct(2).getLong(0))
            .thenComparing(row -> row.getStruct(2).getInt(1))
            .thenComparing(row -> row.getString(0)));

    assertThat(PackedShuffle.parts(ARTICLES)).isGreaterThan(1);
    assertThat(vectors)
        .extracting(row -> row.getInt(0))
        .isEqualTo(IntStream.range(0, ARTICLES).boxed().toList());
    assertThat(vectors)
        .extracting(row -> row.getString(1))
        .isEqualTo(articles.stream().map(row -> row.getString(0)).toList());
  }

  @Test
  void neitherOrderNorPartitionsOfTheRowsCount() {
    List<Row> articles = articles();
    List<String> vectors = strings(vectors(articles, 1));
    Collections.shuffle(articles, new Random(2));

    assertThat(strings(vectors(articles, 5))).isEqualTo(vectors);
  }

  /** Some undated, many of one second, all of some common words. */
  private static List<Row> articles() {
    Random random = new Random(1);
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 5 + i % 3; word++) {
        text.append(" w").append(random.nextInt(500));
      }
      Long time = i % 10 == 0 ? null : random.nextInt(100) * 86_400_000_000L;
      articles.add(WrittenArticles.row("a" + i, "s" + i % 7, time, "t" + i, text.toString()));
    }
    return articles;
  }

  private List<Row> vectors(List<Row> articles, int partitions) {
    Store store =
        Store.onDisk(SparkTest.session(), folder.resolve("s" + System.nanoTime()).toString());
    Dataset<Row> tokens = store.save("tokens", WrittenArticles.table(articles, partitions));
    StoryModel model = StoryModel.fit(tokens, articles.size(), StoryOptions.defaults());
    return StoryVectors.of(tokens, articles.size(), model).orderBy("number").collectAsList();
  }

  private static List<String> strings(List<Row> vectors) {
    return vectors.stream()
        .map(
            row ->
                row.getString(1)
                    + row.get(2)
                    + row.get(3)
                    + row.get(4)
                    + Arrays.toString(row.<byte[]>getAs(5))
                    + Arrays.toString(row.<byte[]>getAs(6)))
        .toList();
  }
}

package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;
import naskh.Full;
import naskh.SparkTest;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of articles on one day, half of them on one affair. */
class BusyDayTest {
  private static final long DAY_SECONDS = 86_400;
  private static final int WORDS = 60;
  private static final int WORDS_OF_THE_AFFAIR = 300;
  private static final int OTHER_WORDS = 30_000;

  @TempDir Path folder;

  /** Found in a day of so many articles. */
  private record Found(long links, long keysCut, long members) {}

  @Test
  void anArticleIsComparedWithSoManyOfEachOfItsKeysHoweverManyThereAre() {
    Found found = find(2_000);
    StoryOptions options = StoryOptions.defaults();
    assertThat(found.links)
        .isPositive()
        .isLessThan(2_000L * options.keyFeatures() * options.lookBack());
    assertThat(found.keysCut).isPositive();
    assertThat(found.members).isPositive();
  }

  @Test
  @Full
  void fourTimesTheArticlesAreFourTimesTheLinks() {
    Found quarter = find(5_000);
    Found all = find(20_000);

    assertThat(all.links).isLessThan(6 * quarter.links);
    assertThat(all.keysCut).isGreaterThan(quarter.keysCut);
  }

  private Found find(int articles) {
    Store store = Store.onDisk(SparkTest.session(), folder.resolve("" + articles).toString());
    StoryOptions options = StoryOptions.defaults();
    Dataset<Row> tokens = store.save("tokens", day(articles));
    StoryModel model = StoryModel.fit(tokens, articles, options);
    Dataset<Row> vectors = store.save("vectors", StoryVectors.of(tokens, articles, model));
    StoryLinks found = StoryLinks.find(vectors, articles, options, store);
    long members =
        Centres.of(
                options.averageLink().inside(found.links(), found.count(), store),
                vectors,
                PackedShuffle.parts(articles))
            .count();
    return new Found(found.links().count(), found.keysCut(), members);
  }

  private static Dataset<Row> day(int articles) {
    MapFunction<Long, Row> article = i -> article(i, articles);
    return SparkTest.session().range(articles).map(article, Encoders.row(WrittenArticles.COLUMNS));
  }

  /** Every second one is on the affair: half its words are of it. */
  private static Row article(long i, int articles) {
    Random random = new Random(i);
    StringJoiner words = new StringJoiner(" ");
    for (int w = 0; w < WORDS; w++) {
      boolean isOfTheAffair = i % 2 == 0 && random.nextBoolean();
      // The square makes some words common and most rare.
      double rank = random.nextDouble() * random.nextDouble();
      words.add(
          isOfTheAffair
              ? "a" + (int) (rank * WORDS_OF_THE_AFFAIR)
              : "w" + (int) (rank * OTHER_WORDS));
    }
    long micros = i * DAY_SECONDS * 1_000_000 / articles;
    return WrittenArticles.row("article-" + i, "source-" + i % 40, micros, "", words.toString());
  }
}

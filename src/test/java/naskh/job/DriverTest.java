package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.Full;
import naskh.SparkTest;
import naskh.WithSettings;
import naskh.copies.CopyOptions;
import naskh.read.Articles;
import naskh.read.ReadOptions;
import naskh.sources.Owners;
import naskh.stories.StoryOptions;
import naskh.terms.TermOptions;
import naskh.topics.TopicOptions;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is collected on the driver that grows with the corpus: no place in the program gets more
 * of four times the articles in as many partitions.
 *
 * <p>That holds for what is of fixed size (the counts of words and of features, by hash), a number
 * for each partition, and a bounded number of keys that Spark draws from each to sort by ranges.
 * What is bounded by an option is here by a smaller one than the default, so that the smaller
 * corpus has reached it.
 */
class DriverTest {
  /** Of four in five, which are canonical, already so many that a sample of them is drawn. */
  private static final int SMALL = 1_300;

  private static final int LARGE = 4 * SMALL;
  private static final int PARTITIONS = 2;

  /**
   * Some tasks more: a table of few rows has no file of an empty partition. A number of each of the
   * articles that the larger corpus has more takes more.
   */
  private static final int SLACK_BYTES = 5_000;

  /** Counters of tasks differ, and so do the words that topics choose. */
  private static final double SLACK_SHARE = 1.05;

  /** Where more may come of a larger corpus, up to a bound: how many times as much. */
  private static final Map<String, Double> BOUNDED =
      Map.of(
          // A sample of 3,000 articles, of which the smaller corpus has fewer, and with some words
          // less that are in enough articles to be known.
          "StoryModel.fit",
          1.5 * 3_000 / SMALL,
          // The order of such a sample.
          "StoryVectors.ranges",
          1.5 * 3_000 / SMALL,
          // Counts of the features that there are, of 2^20 words and 2^22 pairs by hash.
          "StoryFeatures.counted",
          4.0,
          // Titles over more than three articles of a source: 100,000 at most.
          "SectionTitles.fit",
          4.0,
          // The centres of the topics, once a round of k-means: five at most, fewer if they settle.
          "TopicCentres.settled",
          5.0);

  /** Draws the numbers of a sample of 5,000 articles, which the smaller corpus is as a whole. */
  private static final String SAMPLED = "CommonWords.fit:";

  private static final long SAMPLED_BYTES = 5_000 * 32;

  @RegisterExtension
  static final WithSettings SETTINGS =
      new WithSettings(
          Map.of(
              // In memory there would be one partition.
              "naskh.saved",
              "disk",
              // The number of partitions is to be that of the test.
              "spark.sql.shuffle.partitions",
              Integer.toString(PARTITIONS),
              "spark.sql.adaptive.enabled",
              "false",
              "spark.sql.codegen.wholeStage",
              "true",
              "spark.sql.files.openCostInBytes",
              "1g",
              // Sends tables through the driver that are small for sure: 10 MB, whatever the
              // corpus.
              "spark.sql.autoBroadcastJoinThreshold",
              "-1"));

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final SparkSession spark = SparkTest.session();
  private final List<String[]> samples =
      Articles.articles(Articles.records(spark, List.of("seeds"), ReadOptions.defaults()))
          .orderBy("article_id")
          .select("text")
          .as(Encoders.STRING())
          .collectAsList()
          .stream()
          .map(text -> text.strip().split("\\s+"))
          .toList();
  private final String[] words = samples.stream().flatMap(Arrays::stream).toArray(String[]::new);

  @Test
  @Full
  void fourTimesTheArticlesSendNoMoreToTheDriver() throws Exception {
    Map<String, Long> small = received(SMALL);
    Map<String, Long> large = new TreeMap<>(received(LARGE));

    assertThat(small).as("places of the program").hasSizeGreaterThan(40);
    assertThat(large.keySet()).containsAll(small.keySet());
    Map<String, Long> only = new TreeMap<>(large);
    only.keySet().removeAll(small.keySet());
    assertThat(only).hasSize(1);
    assertThat(only)
        .allSatisfy(
            (place, bytes) -> {
              assertThat(place).startsWith(SAMPLED);
              assertThat(bytes).isLessThan(SAMPLED_BYTES);
            });
    large.keySet().retainAll(small.keySet());
    assertThat(large)
        .allSatisfy(
            (place, bytes) ->
                assertThat(bytes)
                    .as(place + ", " + small.get(place) + " of the smaller corpus")
                    .isLessThan(bound(place, small.get(place))));
    // All of a result is counted: of each partition that a tree of sums ends with, 2^20 ints.
    assertThat(large)
        .anySatisfy(
            (place, bytes) -> {
              assertThat(place).startsWith("Boilerplate.find:");
              assertThat(bytes).isCloseTo(PARTITIONS * (4L << 20), withinPercentage(3));
            });
  }

  private static long bound(String place, long small) {
    double growth =
        BOUNDED.entrySet().stream()
            .filter(bounded -> place.startsWith(bounded.getKey() + ":"))
            .findAny()
            .map(Map.Entry::getValue)
            .orElse(SLACK_SHARE);
    return (long) (growth * small) + SLACK_BYTES;
  }

  private Map<String, Long> received(int articles) throws Exception {
    Path input = Files.createDirectory(folder.resolve(articles + " in"));
    write(articles, input);
    JobOptions options =
        new JobOptions(
            List.of(input.toString()),
            folder.resolve(articles + " out").toString(),
            false,
            false,
            Stage.SOURCES,
            ReadOptions.defaults(),
            CopyOptions.defaults(),
            new TermOptions(1_500, 2, 50),
            StoryOptions.defaults(),
            new TopicOptions(4, 800, 5, 0.5, 20, 1, 500, 10, 1),
            Owners.unknown(),
            null);
    return ReachesTheDriver.during(spark, () -> NewsJob.run(spark, options, Progress.silent()));
  }

  private void write(int articles, Path input) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  "article-" + i,
                  "source",
                  "source-" + i % 7,
                  "title",
                  title(i),
                  "published",
                  FIRST.plus(Duration.ofHours(i)).toString(),
                  "text",
                  text(i))));
    }
    for (int file = 0; file < PARTITIONS; file++) {
      Files.write(
          input.resolve(file + ".jsonl"),
          lines.subList(articles * file / PARTITIONS, articles * (file + 1) / PARTITIONS));
    }
  }

  private String title(int i) {
    SplittableRandom random = new SplittableRandom(-i);
    return Stream.generate(() -> word(random)).limit(6).collect(Collectors.joining(" "));
  }

  /**
   * A sample article of which two thirds of the words are changed; every fifth is a copy of the one
   * before it, and the articles of a source end alike for a while, as pages with a teaser do.
   */
  private String text(int i) {
    String[] sample = samples.get(i % 5 == 4 ? (i - 1) % samples.size() : i % samples.size());
    SplittableRandom ofArticle = new SplittableRandom(i % 5 == 4 ? i - 1 : i);
    SplittableRandom ofSource = new SplittableRandom(-1 - i / 49 * 7 - i % 7);
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < Math.min(60, sample.length); w++) {
      boolean kept = ofArticle.nextInt(3) == 0;
      text.append(kept ? sample[w] : word(ofArticle)).append(w % 12 == 11 ? ".\n" : " ");
    }
    text.append('\n');
    for (int w = 0; w < 12; w++) {
      text.append(word(ofSource)).append(' ');
    }
    return text.toString();
  }

  /** Some words more often than others, and the more articles, the more words. */
  private String word(SplittableRandom random) {
    String word = words[(int) (words.length * random.nextDouble() * random.nextDouble())];
    return random.nextInt(3) > 0 ? word : word + letter(random) + letter(random);
  }

  private static char letter(SplittableRandom random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}

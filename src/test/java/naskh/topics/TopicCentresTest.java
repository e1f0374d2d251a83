package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import naskh.Full;
import naskh.SparkTest;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.junit.jupiter.api.Test;

class TopicCentresTest {
  /** Places about the axes, of the first axis six times as many as of the last. */
  private static JavaRDD<Vector> places(int count) {
    Random random = new Random(3);
    List<Vector> places =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  double[] place = random.doubles(3, -0.2, 0.2).toArray();
                  place[i % 10 < 6 ? 0 : i % 10 < 9 ? 1 : 2] += 1;
                  return Vectors.dense(Unit.of(place));
                })
            .toList();
    return JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
        .parallelize(places, 1)
        .cache();
  }

  /** So many are not joined one by one. */
  private static final int MANY = 12_000;

  private static double[][] fit(int count, TopicOptions options) {
    return TopicCentres.fit(places(count), count, options);
  }

  @Test
  void moreArticlesThanASampleGiveTheSameTopicsForAnySeed() {
    TopicOptions three = TopicOptions.defaults().withTopics(3);
    double[][] centres = fit(MANY, three);
    for (int topic = 0; topic < 3; topic++) {
      assertThat(centres[topic][topic]).isGreaterThan(0.98);
    }
    assertThat(fit(MANY, three.withSeed(2))).isDeepEqualTo(centres);
  }

  @Test
  void theNumberOfTopicsIsChosenFromSamplesToo() {
    assertThat(fit(MANY, TopicOptions.defaults()).length).isBetween(3, 20);
  }

  @Test
  void ofArticlesThatAreJoinedOneByOneNoSeedMatters() {
    TopicOptions twenty = TopicOptions.defaults().withTopics(20);
    assertThat(fit(3_000, twenty.withSeed(2))).isDeepEqualTo(fit(3_000, twenty));
  }

  /** The others have no word that is known. */
  @Test
  void ofManyArticlesFewMayHaveAPlace() {
    TopicOptions three = TopicOptions.defaults().withTopics(3);
    assertThat(TopicCentres.fit(places(1_000), MANY, three)).hasDimensions(3, 3);
  }

  @Test
  @Full
  void aThousandTopicsAreNoMoreThanTheyAre() {
    double[][] centres = fit(MANY, TopicOptions.defaults().withTopics(1_000));
    assertThat(centres.length).isBetween(900, 1_000);
    assertThat(Arrays.stream(centres).mapToDouble(Unit::length))
        .allSatisfy(length -> assertThat(length).isBetween(0.999, 1.001));
  }
}

package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import naskh.topics.Ward.Group;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.stat.MultivariateOnlineSummarizer;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The centres of the topics: many small groups of articles by k-means, from several starts, joined
 * to topics by {@link Ward}'s rule, and moved to the middle of their articles by k-means again.
 *
 * <p>A topic is so a matter of several starts, not of one: what one start cuts badly, the others
 * outvote. Both k-means are those of Spark MLlib, by cosine.
 *
 * @see "Dhillon, Modha, Concept decompositions for large sparse text data using clustering, 2001"
 */
final class TopicCentres {
  /** Small groups of a start, at least; two a topic, so that few of them straddle two topics. */
  private static final int SMALL_GROUPS = 40;

  /** Articles that the small groups are found in; a hundred or more for each is plenty. */
  private static final int ARTICLES = 10_000;

  private static final int SMALL_ROUNDS = 5;
  private static final int LAST_ROUNDS = 5;

  private TopicCentres() {}

  /**
   * Centres of length 1, those of the largest topics first.
   *
   * <p>In: places of length 1, persisted, in one partition and in an order that the data decide,
   * since k-means depends on both; not empty. {@code articles}: of the corpus.
   */
  static double[][] fit(JavaRDD<Vector> points, long articles, TopicOptions options) {
    List<Group> small = smallGroups(points, options);
    int fewest = options.topics() == 0 ? 1 : options.topicsFor(articles);
    List<Group> topics =
        Ward.join(
            small,
            fewest,
            options.topicsFor(articles),
            options.leastShare(articles) * Ward.scatter(small));
    return settled(points, topics);
  }

  private static List<Group> smallGroups(JavaRDD<Vector> points, TopicOptions options) {
    List<Vector> some = points.take(ARTICLES);
    int groups = Math.max(SMALL_GROUPS, 2 * options.topics());
    if (some.size() <= groups) {
      return some.stream().map(place -> new Group(place.asML(), 1)).toList();
    }
    JavaRDD<Vector> cached =
        JavaSparkContext.fromSparkContext(points.context())
            .parallelize(some, 1)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      // Several at once: a start is many small jobs that leave most cores idle.
      return IntStream.range(0, options.starts())
          .parallel()
          .mapToObj(start -> smallGroups(cached, groups, options.seed() * options.starts() + start))
          .flatMap(List::stream)
          .toList();
    } finally {
      cached.unpersist();
    }
  }

  private static List<Group> smallGroups(JavaRDD<Vector> points, int groups, long seed) {
    KMeansModel model =
        new KMeans()
            .setK(groups)
            .setDistanceMeasure("cosine")
            .setInitializationMode(KMeans.RANDOM())
            .setMaxIterations(SMALL_ROUNDS)
            .setSeed(seed)
            .run(points.rdd());
    Map<Integer, MultivariateOnlineSummarizer> summaries =
        points
            .mapToPair(point -> new Tuple2<>(model.predict(point), point))
            .aggregateByKey(
                new MultivariateOnlineSummarizer(),
                MultivariateOnlineSummarizer::add,
                MultivariateOnlineSummarizer::merge)
            .collectAsMap();
    return new TreeMap<>(summaries)
        .values().stream()
            .map(summary -> new Group(rounded(summary.mean().toArray()), summary.count()))
            .toList();
  }

  /** The centres after some rounds of k-means over all places. */
  private static double[][] settled(JavaRDD<Vector> points, List<Group> topics) {
    if (topics.stream().anyMatch(topic -> Unit.length(topic.mean().toArray()) == 0)) {
      // Two articles that lie opposite each other have no middle, which cosine needs.
      return new double[][] {points.first().toArray()};
    }
    Vector[] begin =
        topics.stream()
            .map(topic -> Vectors.dense(Unit.of(topic.mean().toArray())))
            .toArray(Vector[]::new);
    KMeansModel model =
        new KMeans()
            .setK(begin.length)
            .setDistanceMeasure("cosine")
            .setMaxIterations(LAST_ROUNDS)
            .setInitialModel(new KMeansModel(begin, "cosine"))
            .run(points.rdd());
    return bySize(model, points);
  }

  private static double[][] bySize(KMeansModel model, JavaRDD<Vector> points) {
    Map<Integer, Long> sizes = model.predict(points).countByValue();
    List<Integer> order = new ArrayList<>(sizes.keySet());
    order.sort(Comparator.comparingLong((Integer i) -> -sizes.get(i)).thenComparing(i -> (int) i));
    return order.stream()
        .map(i -> Unit.of(model.clusterCenters()[i].toArray()))
        .toArray(double[][]::new);
  }

  private static org.apache.spark.ml.linalg.Vector rounded(double[] mean) {
    return Vectors.dense(Arrays.stream(mean).map(Unit::rounded).toArray()).asML();
  }
}

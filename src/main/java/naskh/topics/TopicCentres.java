package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import naskh.topics.Ward.Group;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import scala.Tuple2;

/**
 * The centres of the topics: articles joined one by one by {@link Ward}'s rule, and moved to the
 * middle of their articles by the spherical k-means of Spark MLlib.
 *
 * <p>Where articles are too many for that, samples of them are each joined to as many groups as
 * there are topics, and the groups of all samples to topics by the same rule: what one sample cuts
 * badly, the others outvote.
 *
 * @see "Leisch, Bagged clustering, 1999"
 * @see "Dhillon, Modha, Concept decompositions for large sparse text data using clustering, 2001"
 */
final class TopicCentres {
  /** Fewer places are joined one by one; else samples are drawn from so many. */
  private static final int ARTICLES = 10_000;

  /** Articles in a sample; a hundred for each of the usual topics. */
  private static final int SAMPLE = 2_000;

  /** Articles in a sample for each topic, where there are so many topics that it is more. */
  private static final int SAMPLE_OF_TOPIC = 4;

  /** Groups of all samples at most: of more topics there are fewer samples. */
  private static final int GROUPS = 4_000;

  private static final int ROUNDS = 5;

  private TopicCentres() {}

  /**
   * Centres of length 1, those of the largest topics first.
   *
   * <p>In: places of length 1, persisted, in one partition and in an order that the data decide,
   * since samples and k-means depend on both; not empty. {@code articles}: of the corpus.
   *
   * <p>Cost: the square of {@value #ARTICLES} articles on the driver, or of a sample, a task for
   * each; it does not grow with the corpus.
   */
  static double[][] fit(JavaRDD<Vector> points, long articles, TopicOptions options) {
    int most = options.topicsFor(articles);
    int fewest = options.topics() == 0 ? 1 : most;
    List<Group> groups = groups(points, most, options);
    List<Group> topics =
        Ward.join(groups, fewest, most, options.leastShare(articles) * Ward.scatter(groups));
    return settled(points, topics);
  }

  /** {@code count} groups of each sample; few articles all by themselves. */
  private static List<Group> groups(JavaRDD<Vector> points, int count, TopicOptions options) {
    Vector[] some = points.take(ARTICLES).toArray(Vector[]::new);
    if (some.length < ARTICLES) {
      return Arrays.stream(some).map(TopicCentres::alone).toList();
    }
    int size = Math.max(SAMPLE, SAMPLE_OF_TOPIC * count);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(points.context());
    Broadcast<Vector[]> sent = spark.broadcast(some);
    List<Long> seeds =
        new SplittableRandom(options.seed())
            .longs(Math.max(1, Math.min(options.samples(), GROUPS / count)))
            .boxed()
            .toList();
    List<Group> groups =
        spark
            .parallelize(seeds, seeds.size())
            .flatMap(
                seed -> Ward.join(sample(sent.value(), size, seed), count, count, 0).iterator())
            .mapToPair(group -> new Tuple2<>(group.mean(), group.size()))
            .collect()
            .stream()
            .map(group -> new Group(group._1(), group._2()))
            .toList();
    sent.destroy();
    return groups;
  }

  private static List<Group> sample(Vector[] from, int size, long seed) {
    return new SplittableRandom(seed)
        .ints(0, from.length)
        .distinct()
        .limit(size)
        .mapToObj(i -> alone(from[i]))
        .toList();
  }

  private static Group alone(Vector place) {
    return new Group(place.asML(), 1);
  }

  /** The centres after some rounds of k-means over all places. */
  private static double[][] settled(JavaRDD<Vector> points, List<Group> topics) {
    // Two articles that lie opposite each other have no middle, which cosine needs.
    Vector[] begin =
        topics.stream()
            .map(topic -> topic.mean().toArray())
            .filter(mean -> Unit.length(mean) > 0)
            .map(mean -> Vectors.dense(Unit.of(mean)))
            .toArray(Vector[]::new);
    if (begin.length == 0) {
      return new double[][] {points.first().toArray()};
    }
    KMeansModel model =
        new KMeans()
            .setK(begin.length)
            .setDistanceMeasure("cosine")
            .setMaxIterations(ROUNDS)
            .setInitialModel(new KMeansModel(begin))
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
}

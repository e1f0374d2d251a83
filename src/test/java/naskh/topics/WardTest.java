package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.topics.Ward.Group;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Test;

class WardTest {
  private static Group group(double x, double y, double size) {
    return new Group(Vectors.dense(x, y), size);
  }

  private static final List<Group> TWO_PAIRS =
      List.of(group(1, 0, 3), group(0, 1, 1), group(0.9, 0, 1), group(0, 0.9, 1));

  @Test
  void theNearestAreJoinedAndTheMeanKnowsTheirSizes() {
    List<Group> joined = Ward.join(TWO_PAIRS, 2, 2, 0);
    assertThat(joined).extracting(Group::size).containsExactly(4.0, 2.0);
    assertThat(joined.get(0).mean().apply(0)).isCloseTo(0.975, within(1e-9));
    assertThat(joined.get(1).mean().apply(1)).isCloseTo(0.95, within(1e-9));
  }

  @Test
  void aUnionThatCostsTooMuchIsNotMade() {
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 0.1)).hasSize(2);
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 100)).hasSize(1);
    assertThat(Ward.join(TWO_PAIRS, 1, 4, 0.001)).hasSize(4);
  }

  @Test
  void noMoreThanTheMostAreLeftWhateverTheUnionsCost() {
    assertThat(Ward.join(TWO_PAIRS, 1, 3, 0)).hasSize(3);
  }

  @Test
  void scatterOfTwoOppositePointsIsAll() {
    assertThat(Ward.scatter(List.of(group(1, 0, 1), group(-1, 0, 1)))).isCloseTo(2, within(1e-9));
    assertThat(Ward.scatter(List.of(group(1, 0, 5)))).isCloseTo(0, within(1e-9));
  }

  /** The same as looking at the scatter of every union at every step. */
  @Test
  void theUnionThatScattersLeastMoreComesFirst() {
    Random random = new Random(7);
    List<Group> points =
        Stream.generate(() -> group(random.nextDouble(), random.nextDouble(), 1))
            .limit(60)
            .toList();
    for (int left : new int[] {40, 10, 3, 1}) {
      assertThat(Ward.join(points, left, left, 0))
          .extracting(group -> List.of(rounded(group.mean().apply(0)), group.size()))
          .containsExactlyInAnyOrderElementsOf(
              slowlyJoined(points, left).stream()
                  .map(group -> List.of(rounded(middle(group, 0)), (double) group.size()))
                  .toList());
    }
  }

  /** Equal places cost nothing to join: chains of them must end, and those between groups cost. */
  @Test
  void equalPointsAreJoinedFirst() {
    List<Group> points =
        IntStream.range(0, 3_000).mapToObj(i -> group(i % 3, i % 3 == 1 ? 1 : 0, 1)).toList();
    assertThat(Ward.join(points, 1, 3_000, 0.1)).extracting(Group::size).containsOnly(1_000.0);
  }

  private static List<List<Group>> slowlyJoined(List<Group> points, int left) {
    List<List<Group>> groups = new ArrayList<>(points.stream().map(List::of).toList());
    while (groups.size() > left) {
      List<Group> one = List.of();
      List<Group> other = List.of();
      double least = Double.POSITIVE_INFINITY;
      for (List<Group> a : groups) {
        for (List<Group> b : groups.subList(0, groups.indexOf(a))) {
          double more = scatter(union(a, b)) - scatter(a) - scatter(b);
          if (more < least) {
            least = more;
            one = a;
            other = b;
          }
        }
      }
      groups.remove(one);
      groups.remove(other);
      groups.add(union(one, other));
    }
    return groups;
  }

  private static List<Group> union(List<Group> a, List<Group> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static double scatter(List<Group> points) {
    return points.stream()
        .mapToDouble(
            point ->
                Math.pow(point.mean().apply(0) - middle(points, 0), 2)
                    + Math.pow(point.mean().apply(1) - middle(points, 1), 2))
        .sum();
  }

  private static double middle(List<Group> points, int dimension) {
    return points.stream().mapToDouble(point -> point.mean().apply(dimension)).average().orElse(0);
  }

  private static double rounded(double x) {
    return Math.rint(x * 1e9) / 1e9;
  }
}

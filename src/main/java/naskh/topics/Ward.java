package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * Joins small groups of points to larger ones, always those two whose union scatters least more
 * than they do by themselves (Ward's rule).
 *
 * <p>Cost: the cube of the number of small groups, which is bounded: they are some hundred centres,
 * not articles.
 *
 * @see "Ward, Hierarchical grouping to optimize an objective function, 1963"
 */
final class Ward {
  private final double[][] means;
  private final double[] sizes;
  private final int[] group; // of each small group: the one it is part of
  private final double[][] costs;

  private Ward(List<Group> groups) {
    means = groups.stream().map(one -> one.mean().toArray().clone()).toArray(double[][]::new);
    sizes = groups.stream().mapToDouble(Group::size).toArray();
    group = new int[groups.size()];
    costs = new double[groups.size()][groups.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int j = 0; j < i; j++) {
        costs[i][j] = cost(i, j);
      }
    }
  }

  /** A group of points: their mean, and how many they are. */
  record Group(Vector mean, double size) {}

  /**
   * Joins {@code groups} until {@code fewest} are left, or, once no more than {@code most} are
   * left, until the next union would add more than {@code largestCost} to the scatter.
   */
  static List<Group> join(List<Group> groups, int fewest, int most, double largestCost) {
    Ward ward = new Ward(groups);
    int left = groups.size();
    while (left > fewest && ward.joinNext(left > most ? Double.MAX_VALUE : largestCost)) {
      left--;
    }
    return ward.left();
  }

  /** Sum of squares about the mean of all, of points of length 1. */
  static double scatter(List<Group> groups) {
    double size = groups.stream().mapToDouble(Group::size).sum();
    double[] mean = new double[groups.get(0).mean().size()];
    for (Group one : groups) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += one.mean().apply(d) * one.size() / size;
      }
    }
    return size * (1 - Arrays.stream(mean).map(x -> x * x).sum());
  }

  private boolean joinNext(double largestCost) {
    int first = -1;
    int second = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; group[i] == i && j < i; j++) {
        if (group[j] == j && costs[i][j] < least) {
          least = costs[i][j];
          first = j;
          second = i;
        }
      }
    }
    if (least > largestCost) {
      return false;
    }
    unite(first, second);
    return true;
  }

  private void unite(int into, int from) {
    double size = sizes[into] + sizes[from];
    for (int d = 0; d < means[into].length; d++) {
      means[into][d] = (means[into][d] * sizes[into] + means[from][d] * sizes[from]) / size;
    }
    sizes[into] = size;
    group[from] = into;
    for (int other = 0; other < group.length; other++) {
      if (group[other] == other && other != into) {
        costs[Math.max(into, other)][Math.min(into, other)] = cost(into, other);
      }
    }
  }

  /** What uniting two groups adds to the scatter, rounded since it decides. */
  private double cost(int a, int b) {
    double squares = 0;
    for (int d = 0; d < means[a].length; d++) {
      double difference = means[a][d] - means[b][d];
      squares += difference * difference;
    }
    double cost = squares * sizes[a] * sizes[b] / (sizes[a] + sizes[b]);
    return Unit.rounded(cost);
  }

  private List<Group> left() {
    List<Group> left = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == i) {
        left.add(new Group(Vectors.dense(means[i]), sizes[i]));
      }
    }
    return left;
  }
}

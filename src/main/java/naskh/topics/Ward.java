package naskh.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * Joins small groups of points to larger ones, always those two whose union scatters least more
 * than they do by themselves (Ward's rule).
 *
 * <p>Cost: distances of all pairs, once; a union then takes a pass over the groups left, since its
 * cost of union with others follows from those of its parts (Lance and Williams).
 *
 * @see "Ward, Hierarchical grouping to optimize an objective function, 1963"
 * @see "Lance, Williams, A general theory of classificatory sorting strategies, 1967"
 */
final class Ward {
  private final List<Group> groups;
  private final int[] group; // of each group: the one it is part of
  private final double[] sizes;
  private final double[][] costs; // of uniting two, of each with those before it
  private final int[] cheapest; // of each that is left: the one before it that costs least

  private Ward(List<Group> groups) {
    this.groups = groups;
    group = IntStream.range(0, groups.size()).toArray();
    sizes = groups.stream().mapToDouble(Group::size).toArray();
    costs = costs(groups);
    cheapest = group.clone();
    Arrays.setAll(cheapest, this::cheapestBefore);
  }

  private static double[][] costs(List<Group> groups) {
    int dimensions = groups.get(0).mean().size();
    double[][] means = new double[dimensions][groups.size()]; // so that the inner loop is plain
    for (int i = 0; i < groups.size(); i++) {
      for (int d = 0; d < dimensions; d++) {
        means[d][i] = groups.get(i).mean().apply(d);
      }
    }
    double[][] costs = new double[groups.size()][];
    for (int i = 0; i < costs.length; i++) {
      double[] squares = new double[i];
      for (double[] values : means) {
        addSquares(values, i, squares);
      }
      double size = groups.get(i).size();
      for (int j = 0; j < i; j++) {
        double other = groups.get(j).size();
        squares[j] = Unit.rounded(squares[j] * size * other / (size + other)); // since it decides
      }
      costs[i] = squares;
    }
    return costs;
  }

  private static void addSquares(double[] values, int i, double[] squares) {
    double value = values[i];
    for (int j = 0; j < squares.length; j++) {
      double difference = value - values[j];
      squares[j] += difference * difference;
    }
  }

  private double cost(int i, int j) {
    return i > j ? costs[i][j] : costs[j][i];
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
    int from = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == i && cheapest[i] >= 0 && costs[i][cheapest[i]] < least) {
        least = costs[i][cheapest[i]];
        from = i;
      }
    }
    if (least > largestCost) {
      return false;
    }
    unite(cheapest[from], from, least);
    return true;
  }

  private void unite(int into, int from, double cost) {
    group[from] = into;
    for (int other = 0; other < group.length; other++) {
      if (group[other] == other && other != into) {
        double sum =
            (sizes[into] + sizes[other]) * cost(into, other)
                + (sizes[from] + sizes[other]) * cost(from, other)
                - sizes[other] * cost;
        setCost(other, into, from, sum / (sizes[into] + sizes[from] + sizes[other]));
      }
    }
    sizes[into] += sizes[from];
    cheapest[into] = cheapestBefore(into);
  }

  /**
   * What uniting {@code other} with {@code into} costs, now that {@code from} is part of it. All
   * before {@code other} are looked at only where its cheapest was one of these and costs more now.
   */
  private void setCost(int other, int into, int from, double cost) {
    if (other < into) {
      costs[into][other] = cost;
      return;
    }
    double least = costs[other][cheapest[other]]; // there is one: into stands before it
    boolean wasCheapest = cheapest[other] == into || cheapest[other] == from;
    costs[other][into] = cost;
    if (cost < least || (wasCheapest && cost == least)) {
      cheapest[other] = into;
    } else if (wasCheapest) {
      cheapest[other] = cheapestBefore(other);
    }
  }

  /** The first of those that cost least; -1 where none is left. */
  private int cheapestBefore(int i) {
    int cheapest = -1;
    for (int j = 0; j < i; j++) {
      if (group[j] == j && (cheapest < 0 || costs[i][j] < costs[i][cheapest])) {
        cheapest = j;
      }
    }
    return cheapest;
  }

  private List<Group> left() {
    double[][] means = new double[group.length][];
    for (int i = 0; i < group.length; i++) {
      int whole = i;
      while (group[whole] != whole) {
        whole = group[whole];
      }
      double[] mean = groups.get(i).mean().toArray();
      means[whole] = means[whole] == null ? new double[mean.length] : means[whole];
      for (int d = 0; d < mean.length; d++) {
        means[whole][d] += mean[d] * groups.get(i).size() / sizes[whole];
      }
    }
    return IntStream.range(0, group.length)
        .filter(i -> group[i] == i)
        .mapToObj(i -> new Group(Vectors.dense(means[i]), sizes[i]))
        .toList();
  }
}

package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * Joins small groups of points to larger ones, always those two whose union scatters least more
 * than they do by themselves (Ward's rule).
 *
 * <p>Two groups that are each other's nearest stay so whatever else is joined. So unions are found
 * along chains of nearest neighbours, in any order, and sorted in the end.
 *
 * <p>Cost: a pass over the groups left for each link of a chain, three for each group at most;
 * memory grows with the groups, not with their pairs.
 *
 * @see "Ward, Hierarchical grouping to optimize an objective function, 1963"
 * @see "Murtagh, A survey of recent advances in hierarchical clustering algorithms, 1983"
 */
final class Ward {
  private final float[][] means; // dimension by dimension, so that the inner loop is a plain sum
  private final float[] sizes;
  private final int[] members; // of each group that is left, one of those that it was joined from
  private final float[] costs; // of uniting a group with each that is left
  private int left;

  private Ward(List<Group> groups) {
    left = groups.size();
    means = new float[groups.get(0).mean().size()][left];
    sizes = new float[left];
    members = new int[left];
    costs = new float[left];
    for (int i = 0; i < left; i++) {
      for (int d = 0; d < means.length; d++) {
        means[d][i] = (float) groups.get(i).mean().apply(d);
      }
      sizes[i] = (float) groups.get(i).size();
      members[i] = i;
    }
  }

  /** A group of points: their mean, and how many they are. */
  record Group(Vector mean, double size) {}

  /** Of two groups; each is told by one of those that it was joined from. */
  private record Union(int one, int other, float cost) {}

  /**
   * Joins {@code groups} until {@code fewest} are left, or, once no more than {@code most} are
   * left, until the next union would add more than {@code largestCost} to the scatter.
   */
  static List<Group> join(List<Group> groups, int fewest, int most, double largestCost) {
    List<Union> unions = new Ward(groups).unions();
    int[] first = IntStream.range(0, groups.size()).toArray();
    int left = groups.size();
    for (Union union : unions) {
      if (left <= fewest || (left <= most && union.cost > largestCost)) {
        break;
      }
      int one = firstOf(union.one, first);
      int other = firstOf(union.other, first);
      first[Math.max(one, other)] = Math.min(one, other);
      left--;
    }
    return joined(groups, first);
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

  /** All unions until one group is left, the cheapest first. */
  private List<Union> unions() {
    List<Union> unions = new ArrayList<>();
    int[] chain = new int[left + 1];
    int links = 0;
    while (left > 1) {
      if (links == 0) {
        chain[links++] = 0;
      }
      int last = chain[links - 1];
      int before = links > 1 ? chain[links - 2] : -1;
      int nearest = nearest(last, before);
      if (nearest != before) {
        chain[links++] = nearest;
        continue;
      }
      links -= 2;
      unions.add(new Union(members[before], members[last], costs[before]));
      unite(Math.min(last, before), Math.max(last, before));
      // What stood at the end has moved into the gap.
      for (int link = 0; link < links; link++) {
        chain[link] = chain[link] == left ? Math.max(last, before) : chain[link];
      }
    }
    unions.sort(Comparator.comparingDouble(Union::cost));
    return unions;
  }

  /**
   * The group whose union with {@code group} costs least; of equals {@code preferred}, or else the
   * first.
   */
  private int nearest(int group, int preferred) {
    Arrays.fill(costs, 0, left, 0);
    for (float[] values : means) {
      addSquares(values, values[group], left, costs);
    }
    float size = sizes[group];
    for (int other = 0; other < left; other++) {
      costs[other] *= size * sizes[other] / (size + sizes[other]);
    }
    int nearest = preferred;
    for (int other = 0; other < left; other++) {
      if (other != group && (nearest < 0 || costs[other] < costs[nearest])) {
        nearest = other;
      }
    }
    return nearest;
  }

  private static void addSquares(float[] values, float value, int count, float[] squares) {
    for (int i = 0; i < count; i++) {
      float difference = value - values[i];
      squares[i] += difference * difference;
    }
  }

  /** Puts the union in the place of {@code into}, and the last group in that of {@code from}. */
  private void unite(int into, int from) {
    float size = sizes[into] + sizes[from];
    left--;
    for (float[] values : means) {
      values[into] = (values[into] * sizes[into] + values[from] * sizes[from]) / size;
      values[from] = values[left];
    }
    sizes[into] = size;
    sizes[from] = sizes[left];
    members[from] = members[left];
  }

  private static int firstOf(int group, int[] first) {
    int of = group;
    while (first[of] != of) {
      of = first[of];
    }
    return of;
  }

  /** The unions, in the order of the first of each. */
  private static List<Group> joined(List<Group> groups, int[] first) {
    double[] sizes = new double[first.length];
    double[][] means = new double[first.length][];
    for (int i = 0; i < first.length; i++) {
      int whole = firstOf(i, first);
      Group group = groups.get(i);
      means[whole] = means[whole] == null ? new double[group.mean().size()] : means[whole];
      for (int d = 0; d < means[whole].length; d++) {
        means[whole][d] += group.mean().apply(d) * group.size();
      }
      sizes[whole] += group.size();
    }
    return IntStream.range(0, first.length)
        .filter(i -> first[i] == i)
        .mapToObj(
            i ->
                new Group(
                    Vectors.dense(Arrays.stream(means[i]).map(sum -> sum / sizes[i]).toArray()),
                    sizes[i]))
        .toList();
  }
}

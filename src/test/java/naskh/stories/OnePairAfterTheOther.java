package naskh.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Average link by its definition: of all pairs of clusters the nearest is joined, again and again.
 */
final class OnePairAfterTheOther {
  private OnePairAfterTheOther() {}

  /** The articles of each cluster of two and more. */
  static List<List<Integer>> clusters(List<Row> links, LeastScore least) {
    Map<Integer, Map<Integer, Long>> scores = new HashMap<>();
    List<SortedSet<Integer>> clusters = new ArrayList<>();
    for (Row link : links) {
      int later = link.getInt(0);
      int earlier = link.getInt(1);
      scores.computeIfAbsent(later, id -> new HashMap<>()).put(earlier, (long) link.getInt(5));
      scores.computeIfAbsent(earlier, id -> new HashMap<>()).put(later, (long) link.getInt(5));
    }
    scores.keySet().forEach(id -> clusters.add(new TreeSet<>(List.of(id))));
    while (joinNearest(clusters, scores, least)) {
      // until none is near enough
    }
    return clusters.stream()
        .filter(cluster -> cluster.size() > 1)
        .map(List::copyOf)
        .sorted(Comparator.comparing(cluster -> cluster.get(0)))
        .toList();
  }

  private static boolean joinNearest(
      List<SortedSet<Integer>> clusters,
      Map<Integer, Map<Integer, Long>> scores,
      LeastScore least) {
    SortedSet<Integer> one = null;
    SortedSet<Integer> other = null;
    long most = -1;
    for (SortedSet<Integer> a : clusters) {
      for (SortedSet<Integer> b : clusters) {
        long mean = (long) Math.floor(sum(a, b, scores) / (double) (a.size() * b.size()) + 1e-9);
        boolean isNearer =
            mean >= least.of(a.size() + b.size())
                && (mean > most || (mean == most && isLater(a, b, one, other)));
        if (a.first() < b.first() && isNearer) {
          most = mean;
          one = a;
          other = b;
        }
      }
    }
    if (one == null) {
      return false;
    }
    clusters.remove(other);
    one.addAll(other);
    return true;
  }

  private static boolean isLater(
      SortedSet<Integer> a,
      SortedSet<Integer> b,
      SortedSet<Integer> than,
      SortedSet<Integer> other) {
    int low = a.first().compareTo(than.first());
    return low > 0 || (low == 0 && b.first().compareTo(other.first()) > 0);
  }

  private static long sum(
      SortedSet<Integer> a, SortedSet<Integer> b, Map<Integer, Map<Integer, Long>> scores) {
    long sum = 0;
    for (Integer id : a) {
      for (Integer to : b) {
        sum += scores.get(id).getOrDefault(to, 0L);
      }
    }
    return sum;
  }
}

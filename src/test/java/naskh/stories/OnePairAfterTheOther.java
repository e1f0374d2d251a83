package naskh.stories;

import java.util.ArrayList;
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

  /** The ids of each cluster of two and more. */
  static List<String> clusters(List<Row> links, LeastScore least) {
    Map<String, Map<String, Double>> scores = new HashMap<>();
    List<SortedSet<String>> clusters = new ArrayList<>();
    for (Row link : links) {
      scores
          .computeIfAbsent(link.getString(0), id -> new HashMap<>())
          .put(link.getString(1), link.getDouble(2));
      scores
          .computeIfAbsent(link.getString(1), id -> new HashMap<>())
          .put(link.getString(0), link.getDouble(2));
    }
    scores.keySet().forEach(id -> clusters.add(new TreeSet<>(List.of(id))));
    while (joinNearest(clusters, scores, least)) {
      // until none is near enough
    }
    return clusters.stream()
        .filter(cluster -> cluster.size() > 1)
        .map(cluster -> String.join(" ", cluster))
        .sorted()
        .toList();
  }

  private static boolean joinNearest(
      List<SortedSet<String>> clusters, Map<String, Map<String, Double>> scores, LeastScore least) {
    SortedSet<String> one = null;
    SortedSet<String> other = null;
    long most = -1;
    for (SortedSet<String> a : clusters) {
      for (SortedSet<String> b : clusters) {
        long mean = (long) Math.floor(sum(a, b, scores) / (double) (a.size() * b.size()) + 1e-9);
        boolean isNearer =
            mean >= least.of(a.size() + b.size())
                && (mean > most || (mean == most && isLater(a, b, one, other)));
        if (a.first().compareTo(b.first()) < 0 && isNearer) {
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
      SortedSet<String> a, SortedSet<String> b, SortedSet<String> than, SortedSet<String> other) {
    int low = a.first().compareTo(than.first());
    return low > 0 || (low == 0 && b.first().compareTo(other.first()) > 0);
  }

  private static long sum(
      SortedSet<String> a, SortedSet<String> b, Map<String, Map<String, Double>> scores) {
    long sum = 0;
    for (String id : a) {
      for (String to : b) {
        sum += (long) (scores.get(id).getOrDefault(to, 0.0) * 1e6);
      }
    }
    return sum;
  }
}

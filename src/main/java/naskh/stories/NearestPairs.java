package naskh.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rounds of {@link AverageLink} in the memory of one task, for edges that are few enough: gives
 * what they give on a cluster. Cost: some 150 bytes an edge.
 */
final class NearestPairs {
  private final LeastScore leastScore;
  private final long windowMicros;
  private final TreeMap<Integer, Cluster> byNumber = new TreeMap<>();

  NearestPairs(LeastScore leastScore, long windowMicros) {
    this.leastScore = leastScore;
    this.windowMicros = windowMicros;
  }

  /**
   * One end of an edge.
   *
   * @param size how many articles it is
   * @param first time of them; {@link Long#MAX_VALUE} if none is known
   * @param last time of them; {@link Long#MIN_VALUE} if none is known
   * @param isPublished two such clusters are not joined
   */
  record Side(int number, long size, long first, long last, boolean isPublished) {}

  /** Adds an edge; each pair once. */
  void add(Side a, Side b, long sum) {
    Cluster one = byNumber.computeIfAbsent(a.number(), any -> new Cluster(a));
    Cluster other = byNumber.computeIfAbsent(b.number(), any -> new Cluster(b));
    one.sums.put(other, sum);
    other.sums.put(one, sum);
  }

  /** Joins what is near enough. Out: of each that becomes part of another, of which in the end. */
  Map<Integer, Integer> joined() {
    List<Cluster> clusters = new ArrayList<>(byNumber.values());
    while (joinOnce(clusters)) {
      clusters.removeIf(cluster -> cluster.to != null || cluster.nearest == null);
    }
    Map<Integer, Integer> joined = new HashMap<>();
    for (Cluster cluster : byNumber.values()) {
      if (cluster.to != null) {
        joined.put(cluster.number, cluster.root().number);
      }
    }
    return joined;
  }

  private boolean joinOnce(List<Cluster> clusters) {
    clusters.forEach(this::findNearest);
    boolean joined = false;
    for (Cluster cluster : clusters) {
      Cluster other = cluster.nearest;
      if (other != null && cluster.number < other.number && other.nearest == cluster) {
        cluster.absorb(other);
        joined = true;
      }
    }
    return joined;
  }

  private void findNearest(Cluster cluster) {
    cluster.nearest = null;
    long most = Long.MIN_VALUE;
    for (Map.Entry<Cluster, Long> edge : cluster.sums.entrySet()) {
      Cluster other = edge.getKey();
      long mean = (long) ((double) edge.getValue() / (cluster.size * other.size));
      if (mean < leastScore.of(cluster.size + other.size)
          || cluster.span(other) > windowMicros
          || (cluster.isPublished && other.isPublished)) {
        continue;
      }
      if (mean > most || (mean == most && cluster.isLaterPair(other, cluster.nearest))) {
        most = mean;
        cluster.nearest = other;
      }
    }
  }

  private static final class Cluster {
    private final int number;
    private final Map<Cluster, Long> sums = new HashMap<>();
    private long size;
    private long first; // of undated articles, behind all
    private long last;
    private boolean isPublished;
    private Cluster nearest;
    private Cluster to;

    Cluster(Side side) {
      number = side.number();
      size = side.size();
      first = side.first();
      last = side.last();
      isPublished = side.isPublished();
    }

    long span(Cluster other) {
      long begin = Math.min(first, other.first);
      return begin == Long.MAX_VALUE ? 0 : Math.max(last, other.last) - begin;
    }

    /** Of equally near pairs the last by numbers is taken, as Spark's maximum does. */
    boolean isLaterPair(Cluster other, Cluster than) {
      int low = Integer.compare(Math.min(number, other.number), Math.min(number, than.number));
      return low > 0
          || (low == 0 && Math.max(number, other.number) > Math.max(number, than.number));
    }

    void absorb(Cluster other) {
      other.to = this;
      size += other.size;
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
      isPublished |= other.isPublished;
      sums.remove(other);
      other.sums.remove(this);
      other.sums.forEach(
          (third, sum) -> {
            third.sums.remove(other);
            third.sums.merge(this, sum, Long::sum);
            sums.merge(third, sum, Long::sum);
          });
      other.sums.clear();
    }

    Cluster root() {
      return to == null ? this : to.root();
    }
  }
}

package naskh.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rounds of {@link AverageLink} in the memory of one task, for edges that are few enough: gives
 * what they give on a cluster.
 *
 * <p>In: edges as {@link AverageLink} has them. Out: {@code id, to}, the clusters that become part
 * of another, and of which in the end. Cost: some 150 bytes an edge.
 */
final class NearestPairs implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final LeastScore leastScore;
  private final long windowMicros;

  NearestPairs(LeastScore leastScore, long windowMicros) {
    this.leastScore = leastScore;
    this.windowMicros = windowMicros;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> edges) {
    List<Row> all = new ArrayList<>();
    edges.forEachRemaining(all::add);
    TreeMap<UTF8String, Cluster> byId = new TreeMap<>(); // the order in which Spark has strings
    for (Row edge : all) {
      byId.putIfAbsent(id(edge, 0), new Cluster(edge.getString(0), edge.getStruct(2)));
      byId.putIfAbsent(id(edge, 1), new Cluster(edge.getString(1), edge.getStruct(3)));
    }
    List<Cluster> clusters = new ArrayList<>(byId.values());
    for (int i = 0; i < clusters.size(); i++) {
      clusters.get(i).rank = i;
    }
    for (Row edge : all) {
      Cluster a = byId.get(id(edge, 0));
      Cluster b = byId.get(id(edge, 1));
      a.sums.put(b, edge.getLong(4));
      b.sums.put(a, edge.getLong(4));
    }
    while (joinOnce(clusters)) {
      clusters.removeIf(cluster -> cluster.to != null || cluster.nearest == null);
    }
    return byId.values().stream()
        .filter(cluster -> cluster.to != null)
        .map(cluster -> RowFactory.create(cluster.id, cluster.root().id))
        .iterator();
  }

  private static UTF8String id(Row edge, int column) {
    return UTF8String.fromString(edge.getString(column));
  }

  private boolean joinOnce(List<Cluster> clusters) {
    clusters.forEach(this::findNearest);
    boolean joined = false;
    for (Cluster cluster : clusters) {
      Cluster other = cluster.nearest;
      if (other != null && cluster.rank < other.rank && other.nearest == cluster) {
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
      if (mean < leastScore.of(cluster.size + other.size) || cluster.span(other) > windowMicros) {
        continue;
      }
      if (mean > most || (mean == most && cluster.isLaterPair(other, cluster.nearest))) {
        most = mean;
        cluster.nearest = other;
      }
    }
  }

  private static final class Cluster {
    private final String id;
    private final Map<Cluster, Long> sums = new HashMap<>();
    private int rank;
    private long size;
    private long first; // of undated articles, behind all
    private long last;
    private Cluster nearest;
    private Cluster to;

    Cluster(String id, Row side) {
      this.id = id;
      size = side.getLong(0);
      first = side.isNullAt(1) ? Long.MAX_VALUE : side.getLong(1);
      last = side.isNullAt(2) ? Long.MIN_VALUE : side.getLong(2);
    }

    long span(Cluster other) {
      long begin = Math.min(first, other.first);
      return begin == Long.MAX_VALUE ? 0 : Math.max(last, other.last) - begin;
    }

    /** Of equally near pairs the last by ids is taken, as Spark's maximum does. */
    boolean isLaterPair(Cluster other, Cluster than) {
      int low = Integer.compare(Math.min(rank, other.rank), Math.min(rank, than.rank));
      return low > 0 || (low == 0 && Math.max(rank, other.rank) > Math.max(rank, than.rank));
    }

    void absorb(Cluster other) {
      other.to = this;
      size += other.size;
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
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

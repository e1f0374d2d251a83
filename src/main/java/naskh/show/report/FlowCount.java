package naskh.show.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.text.CodePoints;

/**
 * Counts who copied whom. Holds an entry an article that is a copy of another source's: some 150
 * bytes each.
 */
final class FlowCount {
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;

  private final Map<String, FirstHolder> copies = new HashMap<>();

  /** Where the article was first; the longest delay is that behind the first holder. */
  private record FirstHolder(String earlier, int from, int to, Long delay) {
    private static final Comparator<FirstHolder> ORDER =
        Comparator.comparing(FirstHolder::delay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(FirstHolder::earlier, CodePoints::compare);

    FirstHolder and(FirstHolder other) {
      return ORDER.compare(this, other) <= 0 ? this : other;
    }
  }

  private record Pair(int from, int to) {}

  /** Adds a row of {@code copies} between two sources, of another kind than PASSAGE. */
  void add(String earlier, String later, int from, int to, Long delay) {
    copies.merge(later, new FirstHolder(earlier, from, to, delay), FirstHolder::and);
  }

  /** Most articles first. */
  List<Findings.Flow> flows() {
    Map<Pair, List<FirstHolder>> byPair = new HashMap<>();
    copies
        .values()
        .forEach(
            copy ->
                byPair
                    .computeIfAbsent(new Pair(copy.from(), copy.to()), p -> new ArrayList<>())
                    .add(copy));
    List<Findings.Flow> flows = new ArrayList<>();
    byPair.forEach((pair, all) -> flows.add(flow(pair, all)));
    flows.sort(
        Comparator.comparingLong(Findings.Flow::articles)
            .reversed()
            .thenComparingInt(Findings.Flow::from)
            .thenComparingInt(Findings.Flow::to));
    return flows;
  }

  private static Findings.Flow flow(Pair pair, List<FirstHolder> all) {
    List<Long> delays = new ArrayList<>();
    for (FirstHolder copy : all) {
      if (copy.delay() != null) {
        delays.add(copy.delay());
      }
    }
    Collections.sort(delays);
    return new Findings.Flow(
        pair.from(),
        pair.to(),
        all.size(),
        quantile(delays, QUARTER),
        quantile(delays, HALF),
        quantile(delays, 1 - QUARTER));
  }

  /** Between two values as Spark's percentile does; null of none. */
  static Long quantile(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return null;
    }
    double at = share * (sorted.size() - 1);
    long below = sorted.get((int) Math.floor(at));
    long above = sorted.get((int) Math.ceil(at));
    return (long) (below + (at - Math.floor(at)) * (above - below));
  }
}

package naskh.bench.copies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.Way;

/** How many of some things that share text are reached, and in which way. */
final class ReachFigures {
  private final String things;
  private final Map<Way, Integer> ways = new EnumMap<>(Way.class);
  private final List<String> missed = new ArrayList<>();
  private int all;

  /**
   * @param things what they are, in the plural
   */
  ReachFigures(String things) {
    this.things = things;
  }

  /** Counts one; {@code name} tells a person which, where it is not reached. */
  void add(Way way, String name) {
    all++;
    ways.merge(way, 1, Integer::sum);
    if (way == Way.NONE) {
      missed.add("not reached, " + things + ": " + name);
    }
  }

  int reachedBy(Way way) {
    return ways.getOrDefault(way, 0);
  }

  Section section() {
    return new Section(
        List.of(
            Measure.share("recall: " + things, all - missed.size(), all),
            Measure.share("– by a row", reachedBy(Way.ROW), all),
            Measure.share("– else by a cluster", reachedBy(Way.CLUSTER), all),
            Measure.share("– else by an earlier holder", reachedBy(Way.HOLDER), all)),
        missed);
  }
}

package naskh.bench.copies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.Way;

/**
 * Pairs of two sources that are reached by a row or a cluster on whole texts, and which of them are
 * not reached any more on main texts.
 *
 * <p>Cost: the square of the size of a cluster.
 *
 * @param reached how many there are
 * @param lost those not reached any more, in the order of their numbers
 */
record LostPairs(int reached, List<LostPair> lost) {

  /**
   * Compares.
   *
   * @param off what was found on whole texts
   * @param on by what was found on main texts
   */
  static LostPairs of(CopiesFound off, Reach on, Corpus corpus) {
    Set<LostPair> pairs =
        new TreeSet<>(Comparator.comparingInt(LostPair::first).thenComparingInt(LostPair::second));
    off.rows().forEach(row -> pairs.add(pair(row.earlier(), row.later())));
    Map<Integer, List<Integer>> clusters =
        off.members().stream()
            .collect(
                groupingBy(
                    CopiesFound.Member::canonical, mapping(CopiesFound.Member::text, toList())));
    for (List<Integer> cluster : clusters.values()) {
      for (int a : cluster) {
        cluster.stream().filter(b -> b != a).forEach(b -> pairs.add(pair(a, b)));
      }
    }
    pairs.removeIf(pair -> !corpus.areOfTwoSources(pair.first(), pair.second()));
    return new LostPairs(
        pairs.size(),
        pairs.stream()
            .filter(pair -> on.between(pair.first(), pair.second()) == Way.NONE)
            .toList());
  }

  private static LostPair pair(int a, int b) {
    return new LostPair(Math.min(a, b), Math.max(a, b));
  }

  Section section() {
    return new Section(
        List.of(Measure.share("lost by boilerplate: pairs of two sources", lost.size(), reached)),
        List.of());
  }
}

package naskh.bench.copies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Way;

/**
 * Pairs of two sources that are reached by a row or a cluster on whole texts, and which of them are
 * not reached any more on main texts: because the passages that they share are frames of formulas,
 * filled otherwise, which is no loss, or because furniture was cut out.
 *
 * <p>Cost: the square of the size of a cluster.
 *
 * @param reached how many there are
 * @param otherFillings how many are refused
 * @param lost the others not reached any more, in the order of their numbers
 */
record LostPairs(int reached, int otherFillings, List<LostPair> lost) {

  /**
   * Compares.
   *
   * @param off what was found on whole texts
   * @param on by what was found on main texts
   */
  static LostPairs of(CopiesFound off, Reach on, OtherFillings fillings, Corpus corpus) {
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
    Map<Boolean, List<LostPair>> unreached =
        pairs.stream()
            .filter(pair -> on.between(pair.first(), pair.second()) == Way.NONE)
            .collect(partitioningBy(pair -> isRefused(pair, on.texts(), fillings)));
    return new LostPairs(pairs.size(), unreached.get(true).size(), unreached.get(false));
  }

  /** Whether two main texts still share a passage, but one that does not count. */
  private static boolean isRefused(LostPair pair, TokenizedTexts main, OtherFillings fillings) {
    int a = pair.first();
    int b = pair.second();
    return (fillings.areIn(a, b) || fillings.areIn(b, a))
        && !SlowAligner.passages(main.sequence(a), main.sequence(b), PassageRules.OF_THE_DESIGN)
            .isEmpty();
  }

  private static LostPair pair(int a, int b) {
    return new LostPair(Math.min(a, b), Math.max(a, b));
  }

  Section section() {
    return new Section(
        List.of(
            Measure.share("lost by furniture: pairs of two sources", lost.size(), reached),
            Measure.share(
                "refused, a formula filled otherwise: pairs of two sources",
                otherFillings,
                reached)),
        List.of());
  }
}

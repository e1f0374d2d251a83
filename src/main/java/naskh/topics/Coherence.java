package naskh.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often terms occur together, from −1 (never) to 1 (always): normalised pointwise mutual
 * information of two terms over articles; two that never co-occur count −1.
 *
 * @param articles number of articles counted
 * @param with number of articles that hold a term, by term
 * @param withBoth number of articles that hold both of two terms; none where it has none
 * @see "Bouma, Normalized (pointwise) mutual information in collocation extraction, 2009"
 */
record Coherence(long articles, Map<String, Long> with, Map<Set<String>, Long> withBoth) {

  /** Mean over the pairs of {@code terms}; null where there are fewer than two. */
  Double of(List<String> terms) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        sum += of(terms.get(i), terms.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? null : sum / pairs;
  }

  /** Of two terms that were counted. */
  double of(String first, String second) {
    return npmi(
        articles,
        with.get(first),
        with.get(second),
        withBoth.getOrDefault(Set.of(first, second), 0L));
  }

  /**
   * Of two terms that were counted, less where it comes from few articles, in which all that is
   * rare occurs together.
   *
   * @see "Pantel, Lin, Discovering word senses from text, 2002: discounting factor"
   */
  double discounted(String first, String second) {
    double both = withBoth.getOrDefault(Set.of(first, second), 0L);
    double fewer = Math.min(with.get(first), with.get(second));
    double npmi = of(first, second);
    return npmi < 0 ? npmi : npmi * both / (both + 1) * fewer / (fewer + 1);
  }

  /** Of one pair, from article counts. */
  static double npmi(long articles, long first, long second, long both) {
    if (both == 0) {
      return -1;
    }
    if (both == articles) {
      return 1;
    }
    double joint = (double) both / articles;
    return Math.log(joint * articles / first * articles / second) / -Math.log(joint);
  }
}

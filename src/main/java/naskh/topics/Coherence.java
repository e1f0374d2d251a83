package naskh.topics;

import java.util.List;
import java.util.Map;

/**
 * How often the terms of a topic occur together, from −1 (never) to 1 (always): the mean normalised
 * pointwise mutual information of their pairs over articles; a pair that never co-occurs counts −1.
 *
 * @see "Bouma, Normalized (pointwise) mutual information in collocation extraction, 2009"
 */
public final class Coherence {
  private Coherence() {}

  /**
   * Mean over the pairs of {@code terms}; null where there are fewer than two.
   *
   * @param articles number of articles counted
   * @param with number of articles that hold a term, by term
   * @param withBoth number of articles that hold both, by the terms in the order of {@code terms}
   */
  static Double npmi(
      List<String> terms, long articles, Map<String, Long> with, Map<List<String>, Long> withBoth) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        long both = withBoth.getOrDefault(List.of(terms.get(i), terms.get(j)), 0L);
        sum += npmi(articles, with.get(terms.get(i)), with.get(terms.get(j)), both);
        pairs++;
      }
    }
    return pairs == 0 ? null : sum / pairs;
  }

  /** Of one pair, from article counts. */
  public static double npmi(long articles, long first, long second, long both) {
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

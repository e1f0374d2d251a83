package naskh.quality.planted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import naskh.text.HashedTokens;

/**
 * Which articles of an outlet are about the same things, by the rare words they share: the cosine
 * of their words, each weighted by how few articles hold it.
 *
 * <p>Cost: a pass over the words of the articles that are compared.
 */
final class Related {
  private static final int RUN_TOKENS = 5;

  private final List<Map<Long, Double>> weights;
  private final List<Set<Long>> runs;

  Related(List<News> articles) {
    List<HashedTokens> tokens = articles.stream().map(one -> HashedTokens.of(one.text())).toList();
    Map<Long, Integer> holders = new HashMap<>();
    tokens.forEach(one -> words(one).forEach(word -> holders.merge(word, 1, Integer::sum)));
    weights = tokens.stream().map(one -> weighted(words(one), holders, tokens.size())).toList();
    runs = tokens.stream().map(Related::runs).toList();
  }

  private static Set<Long> words(HashedTokens tokens) {
    Set<Long> words = new HashSet<>();
    for (int token = 0; token < tokens.count(); token++) {
      words.add(tokens.hash(token));
    }
    return words;
  }

  private static Set<Long> runs(HashedTokens tokens) {
    Set<Long> runs = new HashSet<>();
    for (long run : tokens.shingles(RUN_TOKENS)) {
      runs.add(run);
    }
    return runs;
  }

  private static Map<Long, Double> weighted(
      Set<Long> words, Map<Long, Integer> holders, int articles) {
    Map<Long, Double> weighted = new HashMap<>();
    words.forEach(word -> weighted.put(word, Math.log((double) articles / holders.get(word))));
    double length = Math.sqrt(weighted.values().stream().mapToDouble(one -> one * one).sum());
    weighted.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    return weighted;
  }

  /**
   * The article of a range that is most about what article {@code to} is about, without a run of
   * {@value #RUN_TOKENS} words in common with it.
   */
  Optional<Integer> closest(int to, int begin, int end, IntPredicate allowed) {
    return IntStream.range(Math.max(0, begin), Math.min(end, weights.size()))
        .filter(other -> other != to && allowed.test(other) && areApart(to, other))
        .boxed()
        .max(
            (a, b) -> {
              int bySimilarity = Double.compare(similarity(to, a), similarity(to, b));
              return bySimilarity != 0 ? bySimilarity : Integer.compare(b, a);
            });
  }

  private boolean areApart(int a, int b) {
    return runs.get(a).stream().noneMatch(runs.get(b)::contains);
  }

  /** Cosine of the words of two articles, 0 to 1. */
  double similarity(int a, int b) {
    Map<Long, Double> other = weights.get(b);
    return new TreeMap<>(weights.get(a))
        .entrySet().stream()
            .mapToDouble(word -> word.getValue() * other.getOrDefault(word.getKey(), 0.0))
            .sum();
  }
}

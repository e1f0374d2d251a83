package naskh.bench.planted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import naskh.text.HashedTokens;

/**
 * Which articles of an outlet are about the same things, by the rare words they share: the cosine
 * of their words, each weighted by how few articles hold it.
 *
 * <p>Cost: a pass over the words of the articles that are compared.
 */
final class Related {
  private static final int RUN_TOKENS = 5;

  private final List<Weighted> weights;
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

  /** Words in ascending order of their hashes, and what each weighs. */
  private static final class Weighted {
    private final long[] words;
    private final double[] weights;

    Weighted(Map<Long, Double> weights) {
      this.words = weights.keySet().stream().mapToLong(word -> word).sorted().toArray();
      this.weights = Arrays.stream(words).mapToDouble(weights::get).toArray();
    }

    double cosine(Weighted other) {
      double[] products = new double[Math.min(words.length, other.words.length)];
      int shared = 0;
      int there = 0;
      for (int here = 0; here < words.length && there < other.words.length; here++) {
        while (there < other.words.length && other.words[there] < words[here]) {
          there++;
        }
        if (there < other.words.length && other.words[there] == words[here]) {
          products[shared++] = weights[here] * other.weights[there];
        }
      }
      return Arrays.stream(products, 0, shared).sum();
    }
  }

  private static Weighted weighted(Set<Long> words, Map<Long, Integer> holders, int articles) {
    Map<Long, Double> weighted = new HashMap<>();
    words.forEach(word -> weighted.put(word, Math.log((double) articles / holders.get(word))));
    double length = Math.sqrt(weighted.values().stream().mapToDouble(one -> one * one).sum());
    weighted.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    return new Weighted(weighted);
  }

  /**
   * The article of a range that is most about what article {@code to} is about, without a run of
   * {@value #RUN_TOKENS} words in common with it.
   */
  Optional<Integer> closest(int to, int begin, int end, IntPredicate allowed) {
    Optional<Integer> closest = Optional.empty();
    double highest = Double.NEGATIVE_INFINITY;
    for (int other = Math.max(0, begin); other < Math.min(end, weights.size()); other++) {
      if (other != to && allowed.test(other)) {
        double similarity = similarity(to, other);
        if (similarity > highest && areApart(to, other)) {
          highest = similarity;
          closest = Optional.of(other);
        }
      }
    }
    return closest;
  }

  private boolean areApart(int a, int b) {
    return runs.get(a).stream().noneMatch(runs.get(b)::contains);
  }

  /** Cosine of the words of two articles, 0 to 1. */
  double similarity(int a, int b) {
    return weights.get(a).cosine(weights.get(b));
  }
}

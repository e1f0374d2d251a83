package naskh.bench.truth;

import java.util.BitSet;
import java.util.Map;

/**
 * The ways from article to article that the tables of the copies stage show.
 *
 * <p>Cost of a question: the rows of the two articles, which their length bounds.
 *
 * @param <A> names an article
 * @param <R> a row of {@code copies}
 */
public interface Ways<A, R> {
  /** Least tokens that two rows to one earlier holder have in common there. */
  int MIN_HELD_TOKENS = 30;

  /** The rows of an article as the later one, by the earlier one. */
  Map<A, R> earlierHolders(A article);

  /** Whether one copy cluster holds both. */
  boolean areInOneCluster(A a, A b);

  /** The earlier article's tokens inside the row's spans; the caller's to change. */
  BitSet heldTokens(R row);

  /** The most direct way between two articles, in either direction. */
  default Way between(A a, A b) {
    Map<A, R> ofA = earlierHolders(a);
    Map<A, R> ofB = earlierHolders(b);
    if (ofA.containsKey(b) || ofB.containsKey(a)) {
      return Way.ROW;
    }
    if (areInOneCluster(a, b)) {
      return Way.CLUSTER;
    }
    boolean held =
        ofA.keySet().stream()
            .filter(ofB::containsKey)
            .anyMatch(holder -> haveEnoughInCommon(ofA.get(holder), ofB.get(holder)));
    return held ? Way.HOLDER : Way.NONE;
  }

  private boolean haveEnoughInCommon(R a, R b) {
    BitSet common = heldTokens(a);
    common.and(heldTokens(b));
    return common.cardinality() >= MIN_HELD_TOKENS;
  }
}

package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All pairs of a least Jaccard similarity, none missed and none guessed: an inverted index over the
 * rarest shingles of each text, and all shingles of the texts that meet in it.
 *
 * <p>Exact because two sets with |A∩B| ≥ t |A∪B| ≥ t |A| differ in at most (1 − t) |A| shingles of
 * A, so among the ⌊(1 − t) |A|⌋ + 1 that come first in one order of all shingles is one that both
 * hold, and likewise of B. That the order is rarest first only makes the index short.
 *
 * <p>Cost: linear in the shingles, and a merge for each two texts that share one of their rarest.
 *
 * @see "Chaudhuri, Ganti, Kaushik, A primitive operator for similarity joins in data cleaning,
 *     2006; Bayardo, Ma, Srikant, Scaling up all pairs similarity search, 2007"
 */
public final class NearReference {
  private static final int NONE = -1;

  private final ShingleSets sets;
  private final double least;
  private final int[] heads; // by shingle: its latest posting
  private int[] holders = new int[1024]; // by posting: the text
  private int[] before = new int[1024]; // by posting: the one before, of the same shingle
  private int postings;

  private NearReference(ShingleSets sets, double least) {
    this.sets = sets;
    this.least = least;
    this.heads = new int[sets.shingles()];
    Arrays.fill(heads, NONE);
  }

  /**
   * The pairs of Jaccard similarity {@code least} or more, in the order of their numbers.
   *
   * @param least above 0 and at most 1
   */
  public static List<NearPair> pairs(ShingleSets sets, double least) {
    if (!(least > 0 && least <= 1)) {
      throw new IllegalArgumentException("least: want above 0 and at most 1, got " + least);
    }
    return new NearReference(sets, least).pairs();
  }

  private List<NearPair> pairs() {
    List<NearPair> found = new ArrayList<>();
    int[] metBy = new int[sets.texts()];
    Arrays.fill(metBy, NONE);
    for (int text = 0; text < sets.texts(); text++) {
      int[] set = sets.set(text);
      for (int i = 0; i < prefix(set.length); i++) {
        for (int at = heads[set[i]]; at != NONE; at = before[at]) {
          if (metBy[holders[at]] != text) {
            metBy[holders[at]] = text;
            addIfNear(holders[at], text, found);
          }
        }
        post(set[i], text);
      }
    }
    found.sort(Comparator.comparingInt(NearPair::first).thenComparingInt(NearPair::second));
    return found;
  }

  /** How many of a text's shingles go into the index; rounded up where a double is unsure. */
  private int prefix(int size) {
    return Math.min(size, (int) Math.floor((1 - least) * size + 1e-6) + 1);
  }

  private void addIfNear(int first, int second, List<NearPair> found) {
    double jaccard = sets.jaccard(first, second);
    if (jaccard >= least) {
      found.add(new NearPair(first, second, jaccard));
    }
  }

  private void post(int shingle, int text) {
    if (postings == holders.length) {
      holders = Arrays.copyOf(holders, 2 * postings);
      before = Arrays.copyOf(before, 2 * postings);
    }
    holders[postings] = text;
    before[postings] = heads[shingle];
    heads[shingle] = postings++;
  }
}

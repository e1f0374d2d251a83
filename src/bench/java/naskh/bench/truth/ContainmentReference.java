package naskh.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All pairs of which one holds a least share of the other's shingles, none missed and none guessed:
 * an inverted index over all shingles, asked for the rarest of each text.
 *
 * <p>Exact because of a set A of which an at least as large one holds m shingles or more, the |A| −
 * m + 1 rarest cannot all be among those that it lacks.
 *
 * <p>Cost: 4 bytes for each shingle of each text; for each text the lists of its rarer half, and a
 * merge for each text met there.
 *
 * @see "Chaudhuri, Ganti, Kaushik, A primitive operator for similarity joins in data cleaning,
 *     2006"
 */
public final class ContainmentReference {
  private final ShingleSets sets;
  private final double least;
  private final int leastShared;
  private final int[] starts; // by shingle: where its holders begin
  private final int[] holders;

  private ContainmentReference(ShingleSets sets, double least, int leastShared) {
    this.sets = sets;
    this.least = least;
    this.leastShared = leastShared;
    this.starts = new int[sets.shingles() + 1];
    for (int text = 0; text < sets.texts(); text++) {
      for (int shingle : sets.set(text)) {
        starts[shingle + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.holders = new int[starts[sets.shingles()]];
    int[] next = Arrays.copyOf(starts, sets.shingles());
    for (int text = 0; text < sets.texts(); text++) {
      for (int shingle : sets.set(text)) {
        holders[next[shingle]++] = text;
      }
    }
  }

  /**
   * The pairs that count, of which the smaller set is contained in the other to {@code least}
   * (above 0 and at most 1) and with {@code leastShared} shingles (1 or more), in the order of
   * their numbers.
   */
  public static List<ContainedPair> pairs(
      ShingleSets sets, double least, int leastShared, PairFilter counting) {
    if (!(least > 0 && least <= 1 && leastShared >= 1)) {
      throw new IllegalArgumentException(
          "least, leastShared: want above 0 and at most 1, and 1 or more; got "
              + least
              + ", "
              + leastShared);
    }
    return new ContainmentReference(sets, least, leastShared).pairs(counting);
  }

  private List<ContainedPair> pairs(PairFilter counting) {
    List<ContainedPair> found = new ArrayList<>();
    int[] metBy = new int[sets.texts()];
    Arrays.fill(metBy, -1);
    for (int text = 0; text < sets.texts(); text++) {
      int[] set = sets.set(text);
      for (int i = 0; i <= set.length - needed(set.length); i++) {
        for (int at = starts[set[i]]; at < starts[set[i] + 1]; at++) {
          int other = holders[at];
          if (metBy[other] != text && isAsLarge(other, text)) {
            metBy[other] = text;
            if (counting.accept(text, other)) {
              addIfContained(Math.min(text, other), Math.max(text, other), found);
            }
          }
        }
      }
    }
    found.sort(
        Comparator.comparingInt(ContainedPair::first).thenComparingInt(ContainedPair::second));
    return found;
  }

  /** How many of a text's shingles another has to hold; rounded down where a double is unsure. */
  private int needed(int size) {
    return Math.max(leastShared, (int) Math.ceil(least * size - 1e-6));
  }

  /** So that each pair is met from its smaller side only; of equally large ones from the second. */
  private boolean isAsLarge(int other, int text) {
    int more = sets.set(other).length - sets.set(text).length;
    return more > 0 || (more == 0 && other < text);
  }

  private void addIfContained(int first, int second, List<ContainedPair> found) {
    int shared = sets.shared(first, second);
    double containment =
        (double) shared / Math.min(sets.set(first).length, sets.set(second).length);
    if (shared >= leastShared && containment >= least) {
      found.add(new ContainedPair(first, second, shared, containment));
    }
  }
}

package naskh.fingerprint;

import java.util.Arrays;
import java.util.BitSet;

/** Where each shingle of a text stands. Cost: linear in the text, in time and memory. */
public final class ShingleIndex {
  /** No (further) place. */
  public static final int NONE = -1;

  private final Shingles shingles;
  private final int[] firsts; // by slot of a hash table: number of a shingle where it occurs first
  private final int[] nexts; // by number: of the next equal shingle
  private final BitSet repeated = new BitSet(); // numbers of shingles that are no first ones
  private final int distinct;

  public ShingleIndex(Shingles shingles) {
    this.shingles = shingles;
    int slots = Math.max(2, Integer.highestOneBit(Math.max(1, shingles.count())) * 4);
    firsts = new int[slots];
    nexts = new int[shingles.count()];
    Arrays.fill(firsts, NONE);
    for (int i = shingles.count() - 1; i >= 0; i--) {
      int slot = slot(shingles.hash(i));
      nexts[i] = firsts[slot];
      if (nexts[i] != NONE) {
        repeated.set(nexts[i]);
      }
      firsts[slot] = i;
    }
    distinct = nexts.length - repeated.cardinality();
  }

  /** Number of the first shingle with this hash, or {@link #NONE}. */
  public int first(long hash) {
    return firsts[slot(hash)];
  }

  /** Number of the next shingle equal to number {@code at}, or {@link #NONE}. */
  public int next(int at) {
    return nexts[at];
  }

  /** Whether no equal shingle stands before number {@code at}. */
  public boolean isFirst(int at) {
    return !repeated.get(at);
  }

  /**
   * |A∩B| / |A∪B| of the distinct shingles of two texts; 0 when both have none. Cost: linear in the
   * shorter one.
   */
  public double jaccard(ShingleIndex other) {
    return jaccard(other, shared(other));
  }

  /** The same if {@code shared} of them are in both. */
  public double jaccard(ShingleIndex other, int shared) {
    int union = distinct + other.distinct - shared;
    return union == 0 ? 0 : (double) shared / union;
  }

  /**
   * |A∩B| / min(|A|, |B|) of the distinct shingles of two texts; 0 when one has none. Cost: as of
   * {@link #jaccard}.
   */
  public double containment(ShingleIndex other) {
    int least = Math.min(distinct, other.distinct);
    return least == 0 ? 0 : (double) shared(other) / least;
  }

  private int shared(ShingleIndex other) {
    if (other.nexts.length < nexts.length) {
      return other.shared(this);
    }
    int shared = 0;
    for (int i = 0; i < nexts.length; i++) {
      shared += isFirst(i) && other.first(shingles.hash(i)) != NONE ? 1 : 0;
    }
    return shared;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (firsts.length - 1);
    while (firsts[slot] != NONE && shingles.hash(firsts[slot]) != hash) {
      slot = (slot + 1) & (firsts.length - 1);
    }
    return slot;
  }
}

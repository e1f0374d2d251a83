package naskh.fingerprint;

import java.util.Arrays;

/**
 * The shingles of a text, in their order, as hashes of 64 bits: two different shingles of one
 * corpus collide with chance n² / 2^65, so a thousand million distinct shingles expect 0.03
 * collisions.
 */
public final class Shingles {
  private final int size;
  private final int[] places;
  private final long[] hashes;

  /**
   * @param size consecutive tokens in each
   * @param places number of the token with which each begins
   */
  Shingles(int size, int[] places, long[] hashes) {
    this.size = size;
    this.places = places;
    this.hashes = hashes;
  }

  /** Consecutive tokens in each. */
  public int size() {
    return size;
  }

  public int count() {
    return places.length;
  }

  /** Number of the token with which shingle {@code number} begins. */
  public int place(int number) {
    return places[number];
  }

  public long hash(int number) {
    return hashes[number];
  }

  /** All hashes, in their order; not to be changed. */
  public long[] hashes() {
    return hashes;
  }

  /** The distinct hashes, ascending. */
  public long[] set() {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** How many shingles two {@link #set}s have in common. */
  public static int shared(long[] a, long[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      long first = a[i];
      long second = b[j];
      shared += first == second ? 1 : 0;
      i += first <= second ? 1 : 0;
      j += second <= first ? 1 : 0;
    }
    return shared;
  }
}

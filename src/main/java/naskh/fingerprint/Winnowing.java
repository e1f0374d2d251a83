package naskh.fingerprint;

import java.io.Serializable;
import java.util.BitSet;

/**
 * Chooses some shingles of a text as its fingerprints: of each window of {@code window} shingles in
 * a row the one with the least hash (tie: the last), so that two texts with a common run choose the
 * same inside it.
 *
 * <p>Every common run of {@link #guaranteedTokens} tokens gives a common fingerprint. About 2 /
 * (window + 1) of the shingles are chosen. A stretch between two cuts that is shorter than a window
 * gives one fingerprint.
 *
 * @param window shingles in a window
 * @see "Schleimer, Wilkerson, Aiken, Winnowing: Local Algorithms for Document Fingerprinting, 2003"
 */
public record Winnowing(int window) implements Serializable {
  public Winnowing {
    if (window < 1) {
      throw new IllegalArgumentException("window: want 1 or more, got " + window);
    }
  }

  /** Length of a common run that always has a common fingerprint. */
  public int guaranteedTokens(int shingleTokens) {
    return window + shingleTokens - 1;
  }

  /** Which of the shingles are chosen, by their number. */
  public BitSet choose(Shingles shingles) {
    BitSet chosen = new BitSet();
    int from = 0;
    while (from < shingles.count()) {
      int to = from + 1;
      while (to < shingles.count() && shingles.place(to) == shingles.place(to - 1) + 1) {
        to++;
      }
      chooseBetween(shingles, from, to, chosen);
      from = to;
    }
    return chosen;
  }

  private void chooseBetween(Shingles shingles, int from, int to, BitSet chosen) {
    int least = -1;
    int last = Math.max(from, to - window);
    for (int begin = from; begin <= last; begin++) {
      int end = Math.min(to, begin + window);
      if (least < begin) {
        least = begin;
        for (int i = begin + 1; i < end; i++) {
          least = shingles.hash(i) <= shingles.hash(least) ? i : least;
        }
      } else if (shingles.hash(end - 1) <= shingles.hash(least)) {
        least = end - 1;
      }
      chosen.set(least);
    }
  }
}

package naskh.boilerplate;

import naskh.text.DistinctLongs;
import naskh.text.HashedTokens;

/**
 * The token runs whose recurrence is counted. All numbers are one token: a formula goes on over
 * them, and page parts count hours and comments.
 */
public final class Shingling {
  /** Tokens of a shingle: the shortest run that the alignment of copies knows. */
  static final int TOKENS = 5;

  private static final long ANY_NUMBER = 1;

  private Shingling() {}

  /** Hashes of all runs of {@link #TOKENS} tokens, in their order. */
  public static long[] of(long[] tokens) {
    long[] hashes = tokens.clone();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HashedTokens.hasDigit(hashes[i]) ? ANY_NUMBER : hashes[i];
    }
    return HashedTokens.shingles(hashes, hashes.length, TOKENS);
  }

  /** For each of {@code shingles} the first place at which an equal one stands. */
  static int[] firstPlaces(long[] shingles) {
    DistinctLongs numbers = new DistinctLongs(shingles.length);
    int[] ofNumbers = new int[shingles.length];
    int[] places = new int[shingles.length];
    for (int i = 0; i < shingles.length; i++) {
      int known = numbers.size();
      int number = numbers.number(shingles[i]);
      if (number == known) {
        ofNumbers[number] = i;
      }
      places[i] = ofNumbers[number];
    }
    return places;
  }
}

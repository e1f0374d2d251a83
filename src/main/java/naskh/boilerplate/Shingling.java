package naskh.boilerplate;

import naskh.text.HashedTokens;

/**
 * The token runs whose recurrence is counted. All numbers are one token: a formula goes on over
 * them, and page parts count hours and comments.
 */
final class Shingling {
  /** Tokens of a shingle: the shortest run that the alignment of copies knows. */
  static final int TOKENS = 5;

  private static final long ANY_NUMBER = 1;

  private Shingling() {}

  /** Hashes of all runs of {@link #TOKENS} tokens, in their order. */
  static long[] of(long[] tokens) {
    long[] hashes = tokens.clone();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HashedTokens.hasDigit(hashes[i]) ? ANY_NUMBER : hashes[i];
    }
    return HashedTokens.shingles(hashes, hashes.length, TOKENS);
  }
}

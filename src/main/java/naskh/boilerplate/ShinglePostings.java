package naskh.boilerplate;

import naskh.fingerprint.PageText;

/**
 * The distinct shingles of one article, each with its first place, packed for the bucket of its
 * hash: the hash and the place.
 */
final class ShinglePostings {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private ShinglePostings() {}

  /** An array per bucket; null where the article has nothing for it. */
  static byte[][] of(PageText text, int buckets) {
    Bucketed postings = new Bucketed(buckets, BYTES);
    long[] shingles = Shingling.of(text.tokens());
    int[] firsts = Shingling.firstPlaces(shingles);
    for (int i = 0; i < shingles.length; i++) {
      if (firsts[i] == i) {
        postings.entry(shingles[i]).putLong(shingles[i]).putInt(i);
      }
    }
    return postings.packed();
  }
}

package naskh.boilerplate;

/**
 * The distinct shingles of one article, each with its first place, packed for the bucket of its
 * hash: the hash and the place.
 */
final class Postings {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private Postings() {}

  /** An array per bucket; null where the article has nothing for it. */
  static byte[][] of(PageText text, int buckets) {
    Bucketed postings = new Bucketed(buckets, BYTES);
    long[] shingles = text.shingles();
    boolean[] first = firsts(shingles);
    for (int i = 0; i < shingles.length; i++) {
      if (first[i]) {
        postings.entry(shingles[i]).putLong(shingles[i]).putInt(i);
      }
    }
    return postings.packed();
  }

  /** Which of {@code hashes} do not stand further ahead, too. */
  private static boolean[] firsts(long[] hashes) {
    LongTable seen = new LongTable(hashes.length);
    boolean[] first = new boolean[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      int known = seen.size();
      first[i] = seen.slot(hashes[i]) == known;
    }
    return first;
  }
}

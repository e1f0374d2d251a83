package naskh.boilerplate;

import java.nio.ByteBuffer;

/** The sums of all votes on the shingles of one page. */
final class Votings {
  private final double[] sums;

  /** What {@link VoteCount} tells of a page of {@code shingles} shingles; 0 where it is silent. */
  Votings(int shingles, Iterable<byte[]> counts) {
    sums = new double[shingles];
    for (byte[] packed : counts) {
      ByteBuffer bytes = ByteBuffer.wrap(packed);
      while (bytes.hasRemaining()) {
        int place = bytes.getInt();
        sums[place] = bytes.getLong() * Votes.UNIT;
      }
    }
  }

  /** Of shingle number {@code place}. */
  double sum(int place) {
    return sums[place];
  }
}

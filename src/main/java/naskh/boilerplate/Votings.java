package naskh.boilerplate;

/** The sums of all votes on the shingles of one page. */
final class Votings {
  private final double[] sums;

  /** What {@link VoteCount} tells of a page of {@code shingles} shingles; 0 where it is silent. */
  Votings(int shingles, byte[] packed) {
    sums = new double[shingles];
    VoteCount.RUNS.unpack(
        packed,
        sum -> sums[sum[0]] = (((long) sum[1] << 32) | (sum[2] & 0xFFFFFFFFL)) * Votes.UNIT);
  }

  /** Of shingle number {@code place}. */
  double sum(int place) {
    return sums[place];
  }
}

package naskh.boilerplate;

/** The sums of all votes on the shingles of one page. */
final class EvidenceSums {
  private final double[] sums;

  /**
   * What {@link EvidenceCount} tells of a page of {@code shingles} shingles; 0 where it is silent.
   */
  EvidenceSums(int shingles, byte[] packed) {
    sums = new double[shingles];
    EvidenceCount.RUNS.unpack(
        packed,
        sum ->
            sums[sum[0]] =
                (((long) sum[1] << 32) | (sum[2] & 0xFFFFFFFFL)) * RelatednessEvidence.UNIT);
  }

  /** Of shingle number {@code place}. */
  double sum(int place) {
    return sums[place];
  }
}

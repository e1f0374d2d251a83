package naskh.boilerplate;

import java.nio.ByteBuffer;

/** The sums of all votes on the shingles of one page. */
final class EvidenceSums {
  private final double[] sums;

  /**
   * What {@link EvidenceCount} tells of a page of {@code shingles} shingles, in any order; 0 where
   * it is silent.
   */
  EvidenceSums(int shingles, ByteBuffer packed) {
    sums = new double[shingles];
    ByteBuffer all = packed.duplicate();
    while (all.hasRemaining()) {
      sums[all.getInt()] = all.getLong() * RelatednessEvidence.UNIT;
    }
  }

  /** Of shingle number {@code place}. */
  double sum(int place) {
    return sums[place];
  }
}

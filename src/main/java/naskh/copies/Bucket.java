package naskh.copies;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * Keys of the buckets in which articles meet, 64 bits with the kind of meeting in the lowest two.
 * Two keys fall together by accident with chance n² / 2^63; a comparison that this causes finds
 * nothing.
 */
enum Bucket {
  /** A fingerprint anywhere in the main text. */
  FINGERPRINT(0),
  /** A fingerprint at the opening of the main text. */
  OPENING(1),
  /** A band of a MinHash signature. */
  BAND(2),
  /** The numbers and rare words of a short text. */
  SHORT(3);

  /** The lowest bits of a key tell its kind. */
  static final int KIND_BITS = 2;

  private static final long KIND = (1 << KIND_BITS) - 1;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** The lowest bits of a key of this kind. */
  private final long bits;

  Bucket(long bits) {
    this.bits = bits;
  }

  long key(long hash) {
    return (HASHER.hashLongLongToLong(hash, 0) & ~KIND) | bits;
  }

  /** The key of {@link #OPENING} of the fingerprint that has this key of {@link #FINGERPRINT}. */
  static long openingOf(long fingerprint) {
    return (fingerprint & ~KIND) | OPENING.bits;
  }

  boolean holds(long key) {
    return (key & KIND) == bits;
  }

  /** Whether it is of a fingerprint, anywhere or at the opening. */
  static boolean isOfFingerprint(long key) {
    return FINGERPRINT.holds(key) || OPENING.holds(key);
  }
}

package naskh.copies;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Sets of shingles as ascending 64-bit hashes, packed into bytes, which Spark hands over without
 * boxing each number. Two different shingles of one corpus collide with chance n² / 2^65: a
 * thousand million distinct shingles expect 0.03 collisions.
 */
final class ShingleSet {
  private ShingleSet() {}

  /** The distinct values of {@code shingles}, ascending. */
  static long[] of(long[] shingles) {
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }

  static byte[] pack(long[] set) {
    ByteBuffer bytes = ByteBuffer.allocate(set.length * Long.BYTES);
    bytes.asLongBuffer().put(set);
    return bytes.array();
  }

  /** |A∩B| / |A∪B| of two packed sets; 0 when both are empty. */
  static double jaccard(byte[] a, byte[] b) {
    int shared = shared(a, b);
    int union = (a.length + b.length) / Long.BYTES - shared;
    return union == 0 ? 0 : (double) shared / union;
  }

  /** How many shingles two packed sets have in common. */
  static int shared(byte[] first, byte[] second) {
    LongBuffer a = ByteBuffer.wrap(first).asLongBuffer();
    LongBuffer b = ByteBuffer.wrap(second).asLongBuffer();
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.limit() && j < b.limit()) {
      int order = Long.compare(a.get(i), b.get(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}

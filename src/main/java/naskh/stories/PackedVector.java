package naskh.stories;

import java.nio.ByteBuffer;

/**
 * A sparse vector that travels as bytes: pairs of a feature (int, ascending) and its weight
 * (float).
 */
final class PackedVector {
  private final int[] entries;

  /** Unpacks what {@link #of} has packed. */
  PackedVector(byte[] packed) {
    this(ByteBuffer.wrap(packed));
  }

  /** Unpacks what remains of a buffer. */
  PackedVector(ByteBuffer packed) {
    entries = new int[packed.remaining() / Integer.BYTES];
    packed.asIntBuffer().get(entries);
  }

  int size() {
    return entries.length / 2;
  }

  int feature(int i) {
    return entries[2 * i];
  }

  float weight(int i) {
    return Float.intBitsToFloat(entries[2 * i + 1]);
  }

  /** Packs features, ascending, with their weights. */
  static byte[] of(int[] features, double[] weights) {
    ByteBuffer bytes = ByteBuffer.allocate(features.length * (Integer.BYTES + Float.BYTES));
    for (int i = 0; i < features.length; i++) {
      bytes.putInt(features[i]).putFloat((float) weights[i]);
    }
    return bytes.array();
  }

  /** Scalar product, summed in the order of features. */
  double dot(PackedVector other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < size() && j < other.size()) {
      int mine = feature(i);
      int its = other.feature(j);
      if (mine == its) {
        dot += (double) weight(i) * other.weight(j);
      }
      i += mine <= its ? 1 : 0;
      j += mine >= its ? 1 : 0;
    }
    return dot;
  }
}

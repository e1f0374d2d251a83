package naskh.stories;

import java.nio.ByteBuffer;

/**
 * A sparse vector as bytes, which Spark hands over without boxing each number: pairs of a feature
 * (int, ascending) and its weight (float).
 */
record PackedVector(ByteBuffer bytes) {
  private static final int ENTRY = Integer.BYTES + Float.BYTES;

  PackedVector(byte[] packed) {
    this(ByteBuffer.wrap(packed));
  }

  int size() {
    return bytes.capacity() / ENTRY;
  }

  int feature(int i) {
    return bytes.getInt(i * ENTRY);
  }

  float weight(int i) {
    return bytes.getFloat(i * ENTRY + Integer.BYTES);
  }

  /** Packs features, ascending, with their weights. */
  static byte[] of(int[] features, float[] weights) {
    ByteBuffer bytes = ByteBuffer.allocate(features.length * ENTRY);
    for (int i = 0; i < features.length; i++) {
      bytes.putInt(features[i]).putFloat(weights[i]);
    }
    return bytes.array();
  }

  /** Scalar product of two packed vectors, summed in the order of features. */
  static double dot(byte[] first, byte[] second) {
    ByteBuffer a = ByteBuffer.wrap(first);
    ByteBuffer b = ByteBuffer.wrap(second);
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      int order = Integer.compare(a.getInt(i), b.getInt(j));
      if (order == 0) {
        dot += (double) a.getFloat(i + Integer.BYTES) * b.getFloat(j + Integer.BYTES);
      }
      i += order <= 0 ? ENTRY : 0;
      j += order >= 0 ? ENTRY : 0;
    }
    return dot;
  }
}

package naskh.boilerplate;

import java.nio.ByteBuffer;

/** Entries of one size, written into the bucket of their hash. */
final class Bucketed {
  private final ByteBuffer[] buckets;
  private final int entryBytes;

  Bucketed(int buckets, int entryBytes) {
    this.buckets = new ByteBuffer[buckets];
    this.entryBytes = entryBytes;
  }

  /** Where to put the one entry of {@code hash}. */
  ByteBuffer entry(long hash) {
    int bucket = (int) Long.remainderUnsigned(hash, buckets.length);
    ByteBuffer bytes = buckets[bucket];
    if (bytes == null) {
      bytes = ByteBuffer.allocate(8 * entryBytes);
    } else if (!bytes.hasRemaining()) {
      bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
    }
    buckets[bucket] = bytes;
    return bytes;
  }

  /** An array per bucket; null where nothing was written. */
  byte[][] packed() {
    byte[][] packed = new byte[buckets.length][];
    for (int i = 0; i < packed.length; i++) {
      if (buckets[i] != null) {
        packed[i] = new byte[buckets[i].position()];
        buckets[i].flip().get(packed[i]);
      }
    }
    return packed;
  }
}

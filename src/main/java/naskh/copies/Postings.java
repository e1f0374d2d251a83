package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Buckets in which an article stands, each with a place in it. */
final class Postings {
  /** Of one, when it is packed. */
  static final int BYTES = Long.BYTES + Integer.BYTES;

  private long[] buckets;
  private int[] places;
  private int count;

  Postings() {
    this(8);
  }

  private Postings(int capacity) {
    buckets = new long[capacity];
    places = new int[capacity];
  }

  void add(long bucket, int place) {
    if (count == buckets.length) {
      buckets = Arrays.copyOf(buckets, count * 2);
      places = Arrays.copyOf(places, count * 2);
    }
    buckets[count] = bucket;
    places[count++] = place;
  }

  int count() {
    return count;
  }

  /** The key of bucket number {@code i}. */
  long bucket(int i) {
    return buckets[i];
  }

  int place(int i) {
    return places[i];
  }

  /** As {@link #pack} gives them, divided into parts by the buckets; null: none in a part. */
  byte[][] packedInParts(int parts) {
    Postings[] inParts = new Postings[parts];
    for (int i = 0; i < count; i++) {
      int part = (int) Long.remainderUnsigned(buckets[i] >>> Bucket.KIND_BITS, parts);
      if (inParts[part] == null) {
        inParts[part] = new Postings();
      }
      inParts[part].add(buckets[i], places[i]);
    }
    return Arrays.stream(inParts)
        .map(part -> part == null ? null : part.pack())
        .toArray(byte[][]::new);
  }

  /** As bytes, which Spark hands over without a row for each: 12 a bucket. */
  byte[] pack() {
    ByteBuffer bytes = ByteBuffer.allocate(count * BYTES);
    put(bytes);
    return bytes.array();
  }

  /** Writes what {@link #pack} gives. */
  void put(ByteBuffer bytes) {
    for (int i = 0; i < count; i++) {
      bytes.putLong(buckets[i]).putInt(places[i]);
    }
  }

  static Postings unpack(byte[] packed) {
    return unpack(ByteBuffer.wrap(packed));
  }

  /** Of all that remains. */
  static Postings unpack(ByteBuffer packed) {
    Postings meetings = new Postings(Math.max(8, packed.remaining() / BYTES));
    while (packed.hasRemaining()) {
      meetings.add(packed.getLong(), packed.getInt());
    }
    return meetings;
  }
}

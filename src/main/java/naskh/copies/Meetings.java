package naskh.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Buckets in which an article stands, each with a place in it. */
final class Meetings {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private long[] buckets;
  private int[] places;
  private int count;

  Meetings() {
    this(8);
  }

  private Meetings(int capacity) {
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

  /** As bytes, which Spark hands over without a row for each: 12 a bucket. */
  byte[] pack() {
    ByteBuffer bytes = ByteBuffer.allocate(count * BYTES);
    for (int i = 0; i < count; i++) {
      bytes.putLong(buckets[i]).putInt(places[i]);
    }
    return bytes.array();
  }

  static Meetings unpack(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    Meetings meetings = new Meetings(packed.length / BYTES);
    while (bytes.hasRemaining()) {
      meetings.add(bytes.getLong(), bytes.getInt());
    }
    return meetings;
  }
}

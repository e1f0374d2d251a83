package naskh.boilerplate;

import java.nio.ByteBuffer;
import naskh.fingerprint.PageText;

/**
 * A part of a page that is boilerplate.
 *
 * @param begin number of its first token
 * @param end of its last, exclusive
 * @param kind {@link #FURNITURE} or {@link #TEMPLATE}
 * @param high first half of the hash of its tokens
 * @param low second half
 */
record Part(int begin, int end, byte kind, long high, long low) {
  static final byte FURNITURE = 0;
  static final byte TEMPLATE = 1;

  static final int BYTES = 2 * Integer.BYTES + 1 + 2 * Long.BYTES;

  static Part of(Block block, byte kind, PageText text) {
    ByteBuffer hash = ByteBuffer.wrap(text.sequenceHash(block.begin(), block.end()));
    return new Part(block.begin(), block.end(), kind, hash.getLong(), hash.getLong());
  }

  void put(ByteBuffer bytes) {
    bytes.putInt(begin).putInt(end).put(kind).putLong(high).putLong(low);
  }

  static Part read(ByteBuffer bytes) {
    return new Part(bytes.getInt(), bytes.getInt(), bytes.get(), bytes.getLong(), bytes.getLong());
  }

  /** As the tables have it. */
  static String name(byte kind) {
    return kind == FURNITURE ? "FURNITURE" : "TEMPLATE";
  }
}

package naskh.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Bytes that grow: what is packed is written here, and read from a {@link ByteBuffer}. */
public final class Bytes {
  private ByteBuffer buffer;

  /** None yet, with room for {@code capacity}. */
  public Bytes(int capacity) {
    buffer = ByteBuffer.allocate(capacity);
  }

  /** How many there are. */
  public int length() {
    return buffer.position();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int capacity = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
    }
    return buffer;
  }

  void put(int value) {
    room(1).put((byte) value);
  }

  void put(Bytes other) {
    room(other.length()).put(other.buffer.array(), 0, other.length());
  }

  /** Appends the 8 bytes of {@code value}, the highest first. */
  public void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /** Appends {@code value}, not negative, as LEB128. */
  public void varint(long value) {
    long rest = value;
    while (rest > 0x7F) {
      put((int) rest | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /** Appends the length of {@code text} in UTF-8, and the text. */
  public void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    room(bytes.length).put(bytes);
  }

  void bits(int count, IntPredicate isSet) {
    for (int i = 0; i < count; i += 8) {
      int bits = 0;
      for (int j = i; j < Math.min(count, i + 8); j++) {
        bits |= isSet.test(j) ? 1 << (j - i) : 0;
      }
      put(bits);
    }
  }

  public byte[] toArray() {
    return Arrays.copyOf(buffer.array(), length());
  }

  /** Reads what {@link #varint} has written. */
  public static long number(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** The same, of an int. */
  public static int varint(ByteBuffer bytes) {
    return (int) number(bytes);
  }

  /** Reads what {@link #text} has written. */
  public static String text(ByteBuffer bytes) {
    byte[] text = new byte[(int) number(bytes)];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}

package naskh.read;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes that characters were read from, in a character set of single bytes. */
final class ByteTable {
  /**
   * Windows-1252 and ISO-8859-1 in one: the bytes that the first does not know are the controls of
   * the second.
   */
  static final ByteTable WESTERN = new ByteTable("windows-1252");

  static final ByteTable ARABIC = new ByteTable("windows-1256");

  private static final int BYTES = 256;
  private static final int NONE = -1;

  private final char[] chars = new char[BYTES];
  private final short[] bytes = new short[1 << Character.SIZE];

  private ByteTable(String charset) {
    Arrays.fill(bytes, (short) NONE);
    for (int b = 0; b < BYTES; b++) {
      String read = new String(new byte[] {(byte) b}, Charset.forName(charset));
      chars[b] = read.charAt(0) == '\uFFFD' ? (char) b : read.charAt(0);
      if (b < 0xA0) {
        bytes[b] = (short) b; // a control of ISO-8859-1
      }
    }
    for (int b = 0; b < BYTES; b++) {
      bytes[chars[b]] = (short) b;
    }
  }

  /** The byte of {@code c}, -1 if it has none. */
  int byteOf(char c) {
    return bytes[c];
  }

  char charOf(int unsignedByte) {
    return chars[unsignedByte];
  }
}

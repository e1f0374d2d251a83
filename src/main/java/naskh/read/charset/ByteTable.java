package naskh.read.charset;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes that characters were read from, in a character set of single bytes. */
final class ByteTable {
  private static final int BYTES = 256;
  private static final int NONE = -1;

  /** The bytes below are controls in all sets of ISO. */
  private static final int FIRST_LETTER = 0xA0;

  /**
   * Windows-1252 and ISO-8859-1 in one: the bytes that the first does not know are the controls of
   * the second.
   */
  static final ByteTable WESTERN = new ByteTable("windows-1252", BYTES);

  /** ISO-8859-1 and ISO-8859-15 in one: the second has eight characters in place of others. */
  private static final ByteTable EURO = new ByteTable("ISO-8859-15", BYTES);

  static final ByteTable ARABIC = new ByteTable("windows-1256", FIRST_LETTER);

  /** Bytes that windows-1252 does not know: some of its readers leave them as they are. */
  private static final String UNKNOWN = "\u0081\u008D\u008F\u0090\u009D";

  private final char[] chars = new char[BYTES];
  private final short[] bytes = new short[1 << Character.SIZE];

  /** Characters below {@code latin} are also bytes of ISO-8859-1. */
  private ByteTable(String charset, int latin) {
    Arrays.fill(bytes, (short) NONE);
    for (int b = 0; b < BYTES; b++) {
      String read = new String(new byte[] {(byte) b}, Charset.forName(charset));
      chars[b] = read.charAt(0) == '\uFFFD' ? (char) b : read.charAt(0);
      bytes[b] = (short) (b < latin ? b : NONE);
    }
    for (int b = 0; b < BYTES; b++) {
      bytes[chars[b]] = (short) b;
    }
  }

  /** The table that {@code text} was read by, if it was by a western one. */
  static ByteTable western(String text) {
    boolean controls =
        text.chars().anyMatch(c -> c >= 0x80 && c < FIRST_LETTER && UNKNOWN.indexOf(c) < 0);
    return controls ? EURO : WESTERN;
  }

  /** The byte of {@code c}, -1 if it has none. */
  int byteOf(char c) {
    return bytes[c];
  }

  char charOf(int unsignedByte) {
    return chars[unsignedByte];
  }
}

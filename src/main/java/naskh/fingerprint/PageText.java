package naskh.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import naskh.text.HashedTokens;

/**
 * The text of a page as the copies stage works on it: of each token its hash, the hash of its light
 * stem, and whether a line begins with it, as {@link HashedTokens} tells.
 */
public final class PageText {
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private final long[] tokens;
  private final int[] stems;
  private final BitSet lines;

  private PageText(long[] tokens, int[] stems, BitSet lines) {
    this.tokens = tokens;
    this.stems = stems;
    this.lines = lines;
  }

  public static PageText of(HashedTokens tokens) {
    return new PageText(tokens.hashes(), tokens.stems(), tokens.lineBegins());
  }

  public int count() {
    return tokens.length;
  }

  /** The hashes of all tokens, in their order; not to be changed. */
  public long[] tokens() {
    return tokens;
  }

  /** Hash of token number {@code token}. */
  public long token(int token) {
    return tokens[token];
  }

  /** Hash of its stem. */
  public int stem(int token) {
    return stems[token];
  }

  /** Whether a line begins with it, or the text has ended. */
  public boolean isLineBegin(int token) {
    return token == tokens.length || lines.get(token);
  }

  /** The distinct stems of the tokens from {@code begin} to {@code end}, exclusive, ascending. */
  public int[] stems(int begin, int end) {
    return distinct(Arrays.copyOfRange(stems, begin, end));
  }

  /** The distinct values, ascending; sorts what it is given. */
  public static int[] distinct(int[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** 128 bits that tell the tokens from {@code begin} to {@code end}, exclusive, from others. */
  public byte[] sequenceHash(int begin, int end) {
    return HashedTokens.sequenceHash(Arrays.copyOfRange(tokens, begin, end));
  }

  /** As bytes, which Spark hands over without boxing each number. */
  public byte[] pack() {
    byte[] bits = lines.toByteArray();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + tokens.length * BYTES + bits.length);
    bytes.putInt(tokens.length);
    bytes.asLongBuffer().put(tokens);
    bytes.position(Integer.BYTES + tokens.length * Long.BYTES);
    bytes.asIntBuffer().put(stems);
    bytes.position(Integer.BYTES + tokens.length * BYTES);
    return bytes.put(bits).array();
  }

  public static PageText unpack(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    long[] tokens = new long[bytes.getInt()];
    bytes.asLongBuffer().get(tokens);
    bytes.position(Integer.BYTES + tokens.length * Long.BYTES);
    int[] stems = new int[tokens.length];
    bytes.asIntBuffer().get(stems);
    bytes.position(Integer.BYTES + tokens.length * BYTES);
    return new PageText(tokens, stems, BitSet.valueOf(bytes));
  }
}

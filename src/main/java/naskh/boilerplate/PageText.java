package naskh.boilerplate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import naskh.text.HashedTokens;
import naskh.text.LightStemmer;
import naskh.text.Tokenizer;

/**
 * The text of a page as it is learned from: of each token its hash, the hash of its light stem, so
 * that والليرة is ليرة, and whether a line begins with it. Two different stems of one page are
 * taken for one with chance n² / 2^33.
 */
final class PageText {
  private static final Hasher64 HASHER = Hashing.komihash5_0();
  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private final long[] tokens;
  private final int[] stems;
  private final BitSet lines;

  private PageText(long[] tokens, int[] stems, BitSet lines) {
    this.tokens = tokens;
    this.stems = stems;
    this.lines = lines;
  }

  static PageText of(String text) {
    long[] hashes = new long[256];
    int[] stems = new int[256];
    BitSet lines = new BitSet();
    int count = 0;
    int before = 0;
    char[] word = new char[32];
    LightStemmer stemmer = new LightStemmer();
    Tokenizer tokens = new Tokenizer().over(text);
    while (tokens.next()) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
        stems = Arrays.copyOf(stems, count * 2);
      }
      CharSequence folded = tokens.folded();
      int length = folded.length();
      if (length > word.length) {
        word = new char[length * 2];
      }
      for (int i = 0; i < length; i++) {
        word[i] = folded.charAt(i);
      }
      String stem = new String(word, 0, stemmer.stem(word, length));
      hashes[count] = HashedTokens.hash(folded);
      stems[count] = (int) (HASHER.hashCharsToLong(stem) >>> Integer.SIZE);
      lines.set(count, count == 0 || hasLineEnd(text, before, tokens.begin()));
      before = tokens.end();
      count++;
    }
    return new PageText(Arrays.copyOf(hashes, count), Arrays.copyOf(stems, count), lines);
  }

  private static boolean hasLineEnd(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  int count() {
    return tokens.length;
  }

  /** Hash of token number {@code token}, as {@link HashedTokens} has it. */
  long token(int token) {
    return tokens[token];
  }

  /** Hash of its stem. */
  int stem(int token) {
    return stems[token];
  }

  /** Whether a line begins with it, or the text has ended. */
  boolean isLineBegin(int token) {
    return token == tokens.length || lines.get(token);
  }

  /** Hashes of all runs of {@link Shingling#TOKENS} tokens, in their order. */
  long[] shingles() {
    return Shingling.of(tokens);
  }

  /** The distinct stems of the tokens from {@code begin} to {@code end}, exclusive, ascending. */
  int[] stems(int begin, int end) {
    return distinct(Arrays.copyOfRange(stems, begin, end));
  }

  /** The distinct values, ascending; sorts what it is given. */
  static int[] distinct(int[] values) {
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
  byte[] sequenceHash(int begin, int end) {
    return HashedTokens.sequenceHash(Arrays.copyOfRange(tokens, begin, end));
  }

  /** As bytes, which Spark hands over without boxing each number. */
  byte[] pack() {
    byte[] bits = lines.toByteArray();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + tokens.length * BYTES + bits.length);
    bytes.putInt(tokens.length);
    bytes.asLongBuffer().put(tokens);
    bytes.position(Integer.BYTES + tokens.length * Long.BYTES);
    bytes.asIntBuffer().put(stems);
    bytes.position(Integer.BYTES + tokens.length * BYTES);
    return bytes.put(bits).array();
  }

  static PageText unpack(byte[] packed) {
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

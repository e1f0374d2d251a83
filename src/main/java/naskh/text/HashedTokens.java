package naskh.text;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The tokens of a text as 64-bit hashes, each with its place in the text, the hash of its light
 * stem, and whether a line begins with it. The lowest bit of a token's hash tells whether it holds
 * a digit, the others are free of meaning: two different tokens of one corpus have equal hashes
 * with chance n² / 2^64, two different stems of one text with chance n² / 2^33.
 */
public final class HashedTokens {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private long[] hashes = new long[256];
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int[] stems = new int[256];
  private final BitSet lineBegins = new BitSet();
  private int count;

  private HashedTokens() {}

  public static HashedTokens of(String text) {
    HashedTokens all = new HashedTokens();
    LightStemmer stemmer = new LightStemmer();
    Tokenizer tokens = new Tokenizer().over(text);
    int before = 0;
    while (tokens.next()) {
      if (all.count == 0 || hasLineEnd(text, before, tokens.begin())) {
        all.lineBegins.set(all.count);
      }
      long hash = hash(tokens.folded());
      char[] word = tokens.buffer();
      String stem = new String(word, 0, stemmer.stem(word, tokens.length()));
      int stemHash = (int) (HASHER.hashCharsToLong(stem) >>> Integer.SIZE);
      all.add(hash, tokens.begin(), tokens.end(), stemHash);
      before = tokens.end();
    }
    return all;
  }

  private static boolean hasLineEnd(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Hash of one folded token. */
  public static long hash(CharSequence folded) {
    long hash = HASHER.hashCharsToLong(folded);
    for (int i = 0; i < folded.length(); i++) {
      char at = folded.charAt(i);
      if (at >= '0' && at <= '9') { // folding makes all digits ASCII
        return hash | 1;
      }
    }
    return hash & ~1L;
  }

  /** Whether the token of this hash holds a digit. */
  public static boolean hasDigit(long hash) {
    return (hash & 1) == 1;
  }

  private void add(long hash, int begin, int end, int stem) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      begins = Arrays.copyOf(begins, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      stems = Arrays.copyOf(stems, count * 2);
    }
    hashes[count] = hash;
    begins[count] = begin;
    ends[count] = end;
    stems[count] = stem;
    count++;
  }

  public int count() {
    return count;
  }

  public long hash(int token) {
    return hashes[token];
  }

  /** Where token number {@code token} begins in the text. */
  public int begin(int token) {
    return begins[token];
  }

  /** Where token number {@code token} ends in the text, exclusive. */
  public int end(int token) {
    return ends[token];
  }

  /** The hashes of all tokens, in their order. */
  public long[] hashes() {
    return Arrays.copyOf(hashes, count);
  }

  /** The hashes of their light stems, so that والليرة is ليرة. */
  public int[] stems() {
    return Arrays.copyOf(stems, count);
  }

  /** The numbers of the tokens with which a line begins, the first included; not to be changed. */
  public BitSet lineBegins() {
    return lineBegins;
  }

  /** Hashes of all runs of {@code k} consecutive tokens, in their order. */
  public long[] shingles(int k) {
    return shingles(hashes, count, k);
  }

  /**
   * The same of the first {@code count} of any {@code tokens}. A run is hashed as its two halves,
   * and the last token where one is left over, so that neighbours share the work.
   */
  public static long[] shingles(long[] tokens, int count, int k) {
    if (k == 1) {
      return Arrays.copyOf(tokens, count);
    }
    int half = k / 2;
    long[] halves = shingles(tokens, count, half);
    long[] shingles = new long[Math.max(0, count - k + 1)];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] =
          k % 2 == 0
              ? HASHER.hashLongLongToLong(halves[i], halves[i + half])
              : HASHER.hashLongLongLongToLong(halves[i], halves[i + half], tokens[i + k - 1]);
    }
    return shingles;
  }

  /** 128 bits that tell this sequence of tokens from any other. */
  public static byte[] sequenceHash(long[] tokens) {
    HashStream128 stream = Hashing.murmur3_128().hashStream();
    for (long token : tokens) {
      stream.putLong(token);
    }
    return stream.get().toByteArray();
  }
}

package naskh.text;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The tokens of a text as 64-bit hashes, each with its place in the text, the hash of its light
 * stem, whether a line begins with it, and whether it is a stop word. The lowest bit of a hash
 * tells whether a digit is in it, the others are free of meaning: two different tokens of one
 * corpus have equal hashes with chance n² / 2^64.
 */
public final class HashedTokens {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private long[] hashes;
  private int[] begins;
  private int[] ends;
  private long[] stems;
  private final BitSet lineBegins = new BitSet();
  private final BitSet stopWords = new BitSet();
  private int count;

  /** None yet; {@link #add} appends them. */
  HashedTokens(int capacity) {
    hashes = new long[capacity];
    begins = new int[capacity];
    ends = new int[capacity];
    stems = new long[capacity];
  }

  /** The tokens of {@code text}, without Spark NLP, whose pipeline gives the same. */
  public static HashedTokens of(String text) {
    HashedTokens all = new HashedTokens(256);
    LightStemmer stemmer = new LightStemmer();
    Tokenizer tokens = new Tokenizer().over(text);
    int before = 0;
    while (tokens.next()) {
      boolean isLineBegin = all.count == 0 || hasLineEnd(text, before, tokens.begin());
      char[] word = tokens.buffer();
      all.add(word, tokens.length(), tokens.begin(), tokens.end(), isLineBegin, stemmer);
      before = tokens.end();
    }
    return all;
  }

  /** The hashes of the tokens of {@code text}, in their order, without what else they have. */
  public static long[] hashesOf(String text) {
    long[] hashes = new long[256];
    int count = 0;
    Tokenizer tokens = new Tokenizer().over(text);
    while (tokens.next()) {
      hashes = count == hashes.length ? Arrays.copyOf(hashes, count * 2) : hashes;
      hashes[count++] = hash(tokens.folded());
    }
    return Arrays.copyOf(hashes, count);
  }

  /** Whether a line ends in {@code text[begin, end)}. */
  static boolean hasLineEnd(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Appends the folded token in the first {@code length} places of {@code word}, which changes. */
  void add(char[] word, int length, int begin, int end, boolean isLineBegin, LightStemmer stemmer) {
    long hash = hash(CharBuffer.wrap(word, 0, length));
    boolean isStopWord = StopWords.contains(word, length);
    int stemLength = stemmer.stem(word, length);
    long stem = stemLength == length ? hash : hash(CharBuffer.wrap(word, 0, stemLength));
    add(hash, stem, begin, end, isLineBegin, isStopWord);
  }

  /** Appends a token by its hashes. */
  void add(long hash, long stem, int begin, int end, boolean isLineBegin, boolean isStopWord) {
    if (count == hashes.length) {
      int capacity = Math.max(16, count * 2);
      hashes = Arrays.copyOf(hashes, capacity);
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      stems = Arrays.copyOf(stems, capacity);
    }
    hashes[count] = hash;
    begins[count] = begin;
    ends[count] = end;
    stems[count] = stem;
    lineBegins.set(count, isLineBegin);
    stopWords.set(count, isStopWord);
    count++;
  }

  /** Those of them that {@code isKept} takes, in their order, in the same places of the text. */
  public HashedTokens where(IntPredicate isKept) {
    HashedTokens kept = new HashedTokens(count);
    for (int i = 0; i < count; i++) {
      if (isKept.test(i)) {
        kept.add(hashes[i], stems[i], begins[i], ends[i], isLineBegin(i), isStopWord(i));
      }
    }
    return kept;
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

  /** Hash of two adjacent tokens or stems, by their hashes. */
  public static long pair(long first, long second) {
    return HASHER.hashLongLongToLong(first, second);
  }

  /** Whether the token of this hash holds a digit. */
  public static boolean hasDigit(long hash) {
    return (hash & 1) == 1;
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

  /** Hash of the light stem of token number {@code token}, so that والليرة is ليرة. */
  public long stem(int token) {
    return stems[token];
  }

  /** Whether token number {@code token} is a stop word. */
  public boolean isStopWord(int token) {
    return stopWords.get(token);
  }

  /** Whether a line begins with token number {@code token}; so with the first. */
  public boolean isLineBegin(int token) {
    return lineBegins.get(token);
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

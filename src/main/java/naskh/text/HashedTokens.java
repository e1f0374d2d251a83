package naskh.text;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/** The tokens of a text as 64-bit hashes, each with its place in the text. */
public final class HashedTokens {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private long[] hashes = new long[256];
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int count;

  private HashedTokens() {}

  public static HashedTokens of(String text) {
    HashedTokens all = new HashedTokens();
    Tokenizer tokens = new Tokenizer().over(text);
    while (tokens.next()) {
      all.add(HASHER.hashCharsToLong(tokens.folded()), tokens.begin(), tokens.end());
    }
    return all;
  }

  private void add(long hash, int begin, int end) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      begins = Arrays.copyOf(begins, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    hashes[count] = hash;
    begins[count] = begin;
    ends[count] = end;
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

  /** Hashes of all runs of {@code k} consecutive tokens, in their order. */
  public long[] shingles(int k) {
    long[] shingles = new long[Math.max(0, count - k + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = k;
      for (int j = i; j < i + k; j++) {
        hash = HASHER.hashLongLongToLong(hash, hashes[j]);
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  /** 128 bits that tell this sequence of tokens from any other. */
  public byte[] sequenceHash() {
    HashStream128 stream = Hashing.murmur3_128().hashStream();
    for (int i = 0; i < count; i++) {
      stream.putLong(hashes[i]);
    }
    return stream.get().toByteArray();
  }
}

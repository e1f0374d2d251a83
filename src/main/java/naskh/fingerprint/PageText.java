package naskh.fingerprint;

import java.util.Arrays;
import java.util.BitSet;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;

/**
 * The text of a page as the copies stage works on it: of each token its hash, the hash of its light
 * stem, and whether a line begins with it, as {@link HashedTokens} tells.
 */
public final class PageText {
  private final long[] tokens;
  private final int[] stems;
  private final BitSet lines;

  private PageText(long[] tokens, int[] stems, BitSet lines) {
    this.tokens = tokens;
    this.stems = stems;
    this.lines = lines;
  }

  /** The text of a packed article. */
  public static PageText of(byte[] pack) {
    return of(TokenPack.text(pack));
  }

  /** The same of its tokens. Of the hashes of stems the upper half is kept. */
  public static PageText of(HashedTokens tokens) {
    int[] stems = new int[tokens.count()];
    BitSet lines = new BitSet();
    for (int i = 0; i < stems.length; i++) {
      stems[i] = (int) (tokens.stem(i) >>> Integer.SIZE);
      lines.set(i, tokens.isLineBegin(i));
    }
    return new PageText(tokens.hashes(), stems, lines);
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
}

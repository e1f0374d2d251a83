package naskh.bench.truth;

import java.util.Arrays;
import java.util.BitSet;

/** The tokens of a text by number, and before which of them something was cut out. */
public final class TokenSequence {
  private final int[] tokens;
  private final BitSet cuts;

  TokenSequence(int[] tokens, BitSet cuts) {
    this.tokens = tokens;
    this.cuts = cuts;
  }

  public int count() {
    return tokens.length;
  }

  int token(int i) {
    return tokens[i];
  }

  /** All tokens, in their order; not to be changed. */
  public int[] tokens() {
    return tokens;
  }

  boolean isCutBefore(int i) {
    return cuts.get(i);
  }

  /** Whether tokens {@code from} to {@code to} (exclusive) stand side by side in the text. */
  boolean isUncut(int from, int to) {
    int cut = cuts.nextSetBit(from + 1);
    return cut < 0 || cut >= to;
  }

  /** Tokens {@code from} to {@code to}, exclusive. */
  public TokenSequence part(int from, int to) {
    return new TokenSequence(Arrays.copyOfRange(tokens, from, to), cuts.get(from, to));
  }

  public boolean hasTokensOf(TokenSequence other) {
    return Arrays.equals(tokens, other.tokens);
  }
}

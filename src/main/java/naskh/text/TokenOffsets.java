package naskh.text;

import java.util.BitSet;

/** Where the tokens of a text stand in it, in UTF-16 code units. */
public final class TokenOffsets {
  private final int[] bounds; // begin and end (exclusive) of each token

  private TokenOffsets(int[] bounds) {
    this.bounds = bounds;
  }

  public static TokenOffsets of(HashedTokens tokens) {
    int[] bounds = new int[2 * tokens.count()];
    for (int i = 0; i < tokens.count(); i++) {
      bounds[2 * i] = tokens.begin(i);
      bounds[2 * i + 1] = tokens.end(i);
    }
    return new TokenOffsets(bounds);
  }

  public int count() {
    return bounds.length / 2;
  }

  public int begin(int token) {
    return bounds[2 * token];
  }

  public int end(int token) {
    return bounds[2 * token + 1];
  }

  /** The places of the tokens that are not in {@code removed}. */
  public TokenOffsets without(BitSet removed) {
    int[] kept = new int[bounds.length - 2 * removed.cardinality()];
    int count = 0;
    for (int i = 0; i < count(); i++) {
      if (!removed.get(i)) {
        kept[count++] = begin(i);
        kept[count++] = end(i);
      }
    }
    return new TokenOffsets(kept);
  }
}

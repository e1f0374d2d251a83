package naskh.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import naskh.text.HashedTokens;

/**
 * The main text of an article as it is compared: its hashed tokens, and between which of them
 * boilerplate was cut out. No shingle and no run crosses a cut.
 */
public final class MainText {
  private final long[] tokens;
  private final BitSet cuts; // tokens before which something was cut out
  private final FormulaMarks marks; // null: none

  private MainText(long[] tokens, BitSet cuts, FormulaMarks marks) {
    this.tokens = tokens;
    this.cuts = cuts;
    this.marks = marks;
  }

  /** A text of which nothing was cut out. */
  public static MainText whole(long[] tokens) {
    return new MainText(tokens, new BitSet(), null);
  }

  /** What is left of {@code tokens} without those in {@code removed}. */
  public static MainText without(long[] tokens, BitSet removed) {
    return without(tokens, removed, null);
  }

  /**
   * The same with what is known of the formulas in it.
   *
   * @param marks of all tokens; null where no formula is
   */
  public static MainText without(long[] tokens, BitSet removed, FormulaMarks marks) {
    long[] kept = new long[tokens.length - removed.cardinality()];
    BitSet cuts = new BitSet();
    int count = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (removed.get(i)) {
        cuts.set(count);
      } else {
        kept[count++] = tokens[i];
      }
    }
    cuts.clear(0);
    cuts.clear(count);
    return new MainText(kept, cuts, marks == null ? null : marks.without(removed));
  }

  public int count() {
    return tokens.length;
  }

  public long token(int number) {
    return tokens[number];
  }

  /** All tokens, in their order; not to be changed. */
  public long[] tokens() {
    return tokens;
  }

  /** Whether something was cut out between the token before {@code number} and it. */
  public boolean isCutBefore(int number) {
    return cuts.get(number);
  }

  /** Of the formulas in it; null where it has none. */
  public FormulaMarks marks() {
    return marks;
  }

  /** The shingles of {@code k} consecutive tokens that no cut divides. */
  public Shingles shingles(int k) {
    long[] all = HashedTokens.shingles(tokens, tokens.length, k);
    int[] places = new int[all.length];
    int count = 0;
    for (int place = 0; place < all.length; place++) {
      int cut = cuts.nextSetBit(place + 1);
      if (cut < 0 || cut >= place + k) {
        all[count] = all[place];
        places[count++] = place;
      }
    }
    return new Shingles(k, Arrays.copyOf(places, count), Arrays.copyOf(all, count));
  }

  /** As bytes, which Spark hands over without boxing each number. */
  public byte[] pack() {
    byte[] bits = cuts.toByteArray();
    byte[] ofMarks = marks == null ? new byte[0] : marks.bytes();
    ByteBuffer bytes =
        ByteBuffer.allocate(
            2 * Integer.BYTES + tokens.length * Long.BYTES + ofMarks.length + bits.length);
    bytes.putInt(tokens.length).putInt(ofMarks.length);
    bytes.asLongBuffer().put(tokens);
    bytes.position(2 * Integer.BYTES + tokens.length * Long.BYTES);
    bytes.put(ofMarks).put(bits);
    return bytes.array();
  }

  public static MainText unpack(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    long[] tokens = new long[bytes.getInt()];
    byte[] marks = new byte[bytes.getInt()];
    bytes.asLongBuffer().get(tokens);
    bytes.position(2 * Integer.BYTES + tokens.length * Long.BYTES);
    bytes.get(marks);
    return new MainText(
        tokens, BitSet.valueOf(bytes), marks.length == 0 ? null : FormulaMarks.of(marks));
  }
}

package naskh.fingerprint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What is known of the formulas in a text, a byte a token.
 *
 * <p>A <em>context</em> is a shingle, its numbers taken for one token, that recurs on many days. A
 * context is <em>varied</em> behind or before where the token next to it is another one on most of
 * these days: that token stands in a <em>slot</em>. What stands in the slots is the filling; the
 * contexts are the frame.
 */
public final class FormulaMarks {
  /** A context begins with the token. */
  private static final int CONTEXT = 1;

  /** … and is varied behind. */
  private static final int VARIED_BEHIND = 1 << 1;

  /** … and is varied before. */
  private static final int VARIED_BEFORE = 1 << 2;

  /** The token is a number or a word of few articles. */
  private static final int TELLING = 1 << 3;

  private static final int INFORMATION_SHIFT = 4;

  /** Units of information in a bit: a byte holds thirds. */
  private static final int UNITS = 3;

  /**
   * Most information that a filling counts for: how rare one of 32 or more is depends on chance.
   */
  private static final double MOST_BITS = 5;

  private final byte[] marks;

  private FormulaMarks(byte[] marks) {
    this.marks = marks;
  }

  /** A text of {@code tokens} tokens without a mark. */
  public static FormulaMarks none(int tokens) {
    return new FormulaMarks(new byte[tokens]);
  }

  /** Marks as {@link #bytes} gives them. */
  public static FormulaMarks of(byte[] marks) {
    return new FormulaMarks(marks);
  }

  /**
   * The mark of a context.
   *
   * @param bits information of the token behind it, {@code -log2} of how common it is there
   */
  public static byte context(boolean isVariedBehind, boolean isVariedBefore, double bits) {
    int units = (int) Math.round(Math.max(0, Math.min(MOST_BITS, bits)) * UNITS);
    return (byte)
        (CONTEXT
            | (isVariedBehind ? VARIED_BEHIND : 0)
            | (isVariedBefore ? VARIED_BEFORE : 0)
            | units << INFORMATION_SHIFT);
  }

  /** What is known of a token. */
  public byte mark(int token) {
    return marks[token];
  }

  /** Adds to what is known of a token. */
  public void add(int token, byte mark) {
    marks[token] |= mark;
  }

  public void addTelling(int token) {
    marks[token] |= TELLING;
  }

  /** Takes the contexts away that do not lie within {@code within}, all tokens of them. */
  public void keepContexts(BitSet within, int shingleTokens) {
    for (int i = 0; i < marks.length; i++) {
      if (within.nextClearBit(i) < Math.min(i + shingleTokens, marks.length)) {
        marks[i] &= TELLING;
      }
    }
  }

  public int count() {
    return marks.length;
  }

  public boolean isContext(int token) {
    return is(token, CONTEXT);
  }

  public boolean isVariedBehind(int token) {
    return is(token, VARIED_BEHIND);
  }

  public boolean isVariedBefore(int token) {
    return is(token, VARIED_BEFORE);
  }

  public boolean isTelling(int token) {
    return is(token, TELLING);
  }

  private boolean is(int token, int flag) {
    return token >= 0 && token < marks.length && (marks[token] & flag) != 0;
  }

  /** Of the token behind the context that begins with {@code token}, in thirds of a bit. */
  public int information(int token) {
    return (marks[token] & 0xFF) >>> INFORMATION_SHIFT;
  }

  /** Telling tokens among {@link #besideVaried}: they stand in a slot. */
  public BitSet slots(int shingleTokens, IntPredicate counts) {
    BitSet slots = besideVaried(shingleTokens, counts);
    slots.stream().filter(token -> !isTelling(token)).forEach(slots::clear);
    return slots;
  }

  /**
   * Tokens next to a varied context of {@code shingleTokens} tokens.
   *
   * @param counts whether the context that begins with a token counts
   */
  public BitSet besideVaried(int shingleTokens, IntPredicate counts) {
    BitSet beside = new BitSet();
    for (int i = 0; i < marks.length; i++) {
      int behind = i + shingleTokens;
      if (isVariedBehind(i) && behind < marks.length && counts.test(i)) {
        beside.set(behind);
      }
      if (isVariedBefore(i) && i > 0 && counts.test(i)) {
        beside.set(i - 1);
      }
    }
    return beside;
  }

  /** Tokens of contexts. */
  public BitSet frame(int shingleTokens) {
    BitSet frame = new BitSet();
    for (int i = 0; i < marks.length; i++) {
      if (isContext(i)) {
        frame.set(i, Math.min(i + shingleTokens, marks.length));
      }
    }
    return frame;
  }

  /** What is left of these without the tokens in {@code removed}. */
  FormulaMarks without(BitSet removed) {
    byte[] kept = new byte[marks.length - removed.cardinality()];
    int count = 0;
    for (int i = 0; i < marks.length; i++) {
      if (!removed.get(i)) {
        kept[count++] = marks[i];
      }
    }
    return new FormulaMarks(kept);
  }

  public byte[] bytes() {
    return Arrays.copyOf(marks, marks.length);
  }
}

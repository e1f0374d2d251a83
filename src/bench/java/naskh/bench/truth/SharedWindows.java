package naskh.bench.truth;

import java.util.Arrays;

/**
 * The windows of so many consecutive tokens that stand at two places of a corpus or more: equal
 * ones have equal numbers, different ones different numbers, without a hash that could collide. No
 * window crosses a cut.
 *
 * <p>Windows of twice the length are pairs of windows, and a window that stands at one place only
 * is in no longer one that stands at two: so a few sorts of ever fewer pairs of numbers are enough.
 *
 * <p>Cost: 24 bytes a token, and log₂ of the length sorts.
 *
 * @see "Karp, Miller, Rosenberg, Rapid identification of repeated patterns in strings, trees and
 *     arrays, 1972"
 */
final class SharedWindows {
  /** The number of a window that stands at no second place, or is none. */
  static final int NONE = -1;

  private final int[] pieces; // by place: grows where a text or what follows a cut begins
  private int[] numbers; // by place
  private int distinct;

  private SharedWindows(TokenizedTexts texts) {
    int[] starts = starts(texts);
    this.pieces = new int[starts[texts.size()]];
    this.numbers = new int[pieces.length];
    int piece = 0;
    for (int text = 0; text < texts.size(); text++) {
      TokenSequence tokens = texts.sequence(text);
      piece++;
      for (int i = 0; i < tokens.count(); i++) {
        piece += tokens.isCutBefore(i) ? 1 : 0;
        pieces[starts[text] + i] = piece;
        numbers[starts[text] + i] = tokens.token(i);
      }
    }
    this.distinct = texts.distinctTokens();
  }

  /** Where in the row of all tokens each text begins; last, how many tokens there are. */
  static int[] starts(TokenizedTexts texts) {
    int[] starts = new int[texts.size() + 1];
    for (int text = 0; text < texts.size(); text++) {
      starts[text + 1] = Math.addExact(starts[text], texts.sequence(text).count());
    }
    return starts;
  }

  /** The windows of {@code length} tokens, 2 or more, by the place of their first token. */
  static SharedWindows of(TokenizedTexts texts, int length) {
    if (length < 2) {
      throw new IllegalArgumentException("length: want 2 or more, got " + length);
    }
    SharedWindows windows = new SharedWindows(texts);
    int reached = 1;
    while (2 * reached <= length) {
      windows.lengthen(reached);
      reached *= 2;
    }
    if (reached < length) {
      windows.lengthen(length - reached);
    }
    return windows;
  }

  private void lengthen(int by) {
    long[] pairs = new long[numbers.length];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (isPair(i, by)) {
        pairs[count++] = pair(i, by);
      }
    }
    Arrays.parallelSort(pairs, 0, count);
    int repeated = 0;
    for (int i = 0; i < count; i++) {
      boolean first = i == 0 || pairs[i] != pairs[i - 1];
      if (first && i + 1 < count && pairs[i] == pairs[i + 1]) {
        pairs[repeated++] = pairs[i];
      }
    }
    for (int i = 0; i < numbers.length; i++) { // numbers[i + by] is read before it is overwritten
      int found = isPair(i, by) ? Arrays.binarySearch(pairs, 0, repeated, pair(i, by)) : NONE;
      numbers[i] = Math.max(found, NONE);
    }
    distinct = repeated;
  }

  private boolean isPair(int i, int by) {
    return i + by < numbers.length
        && numbers[i] != NONE
        && numbers[i + by] != NONE
        && pieces[i] == pieces[i + by];
  }

  private long pair(int i, int by) {
    return (long) numbers[i] << Integer.SIZE | numbers[i + by];
  }

  /** Number of distinct windows; they are numbered from 0. */
  int distinct() {
    return distinct;
  }

  /** By place, the number of the window that begins there, or {@link #NONE}; not to be changed. */
  int[] numbers() {
    return numbers;
  }
}

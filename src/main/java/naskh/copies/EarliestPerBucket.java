package naskh.copies;

import java.util.Arrays;
import naskh.text.DistinctLongs;

/**
 * The earliest few articles of each bucket, in whatever order they are told.
 *
 * <p>Cost: some 50 bytes a bucket, however many articles it holds.
 */
final class EarliestPerBucket {
  private final int most;
  private final DistinctLongs buckets = new DistinctLongs(1 << 9);
  private int[] held = new int[1 << 9];
  private long[] numbers;
  private int[] tokens;

  /** Keeps {@code most} articles of a bucket. */
  EarliestPerBucket(int most) {
    this.most = most;
    numbers = new long[most << 9];
    tokens = new int[most << 9];
  }

  /** The entry of a bucket, by its key. */
  int entry(long bucket) {
    int entry = buckets.number(bucket);
    if (entry == held.length) {
      held = Arrays.copyOf(held, entry * 2);
      numbers = Arrays.copyOf(numbers, entry * 2 * most);
      tokens = Arrays.copyOf(tokens, entry * 2 * most);
    }
    return entry;
  }

  /** How many articles an entry holds. */
  int held(int entry) {
    return held[entry];
  }

  /** Number of article {@code i} of an entry, the earliest first. */
  long number(int entry, int i) {
    return numbers[entry * most + i];
  }

  /** Its tokens. */
  int tokens(int entry, int i) {
    return tokens[entry * most + i];
  }

  /** Tells of one more article in a bucket, each once. */
  void add(int entry, long number, int ofTokens) {
    int begin = entry * most;
    int at = begin + held[entry];
    if (held[entry] == most) {
      at--;
      if (numbers[at] < number) {
        return;
      }
    } else {
      held[entry]++;
    }
    for (; at > begin && numbers[at - 1] > number; at--) {
      numbers[at] = numbers[at - 1];
      tokens[at] = tokens[at - 1];
    }
    numbers[at] = number;
    tokens[at] = ofTokens;
  }
}

package naskh.copies;

import java.util.Arrays;

/**
 * The earliest few articles of each bucket, in whatever order they are told.
 *
 * <p>Cost: some 50 bytes a bucket, however many articles it holds.
 */
final class EarliestPerBucket {
  private final int most;
  private int[] slots = new int[1 << 10]; // of a hash table: number of a bucket + 1
  private int count;
  private long[] buckets = new long[1 << 9];
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
    int slot = slot(bucket);
    if (slots[slot] == 0) {
      if (count == buckets.length) {
        grow();
        slot = slot(bucket);
      }
      buckets[count] = bucket;
      slots[slot] = ++count;
    }
    return slots[slot] - 1;
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

  private int slot(long bucket) {
    int slot = (int) (bucket >>> 32) & (slots.length - 1); // keys are hashes
    while (slots[slot] != 0 && buckets[slots[slot] - 1] != bucket) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    buckets = Arrays.copyOf(buckets, count * 2);
    held = Arrays.copyOf(held, count * 2);
    numbers = Arrays.copyOf(numbers, count * 2 * most);
    tokens = Arrays.copyOf(tokens, count * 2 * most);
    slots = new int[slots.length * 2];
    for (int i = 0; i < count; i++) {
      slots[slot(buckets[i])] = i + 1;
    }
  }
}

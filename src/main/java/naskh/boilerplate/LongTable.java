package naskh.boilerplate;

import java.util.Arrays;

/** Numbers distinct longs from 0 in the order in which they are first asked for. */
final class LongTable {
  private long[] keys;
  private int[] numbers;
  private int size;

  LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
    keys = new long[capacity];
    numbers = new int[capacity];
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  /** The number of {@code key}. */
  int slot(long key) {
    if (size * 2 > keys.length) {
      grow();
    }
    int at = place(key);
    if (numbers[at] < 0) {
      keys[at] = key;
      numbers[at] = size++;
    }
    return numbers[at];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (numbers[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}

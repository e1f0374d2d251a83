package naskh.stories;

import java.util.Arrays;
import naskh.text.DistinctLongs;

/** Sums of longs by a long. */
final class LongSums {
  private final DistinctLongs numbers = new DistinctLongs(1 << 10);
  private long[] keys = new long[1 << 10];
  private long[] sums = new long[1 << 10];

  void add(long key, long more) {
    int at = numbers.number(key);
    if (at == sums.length) {
      keys = Arrays.copyOf(keys, 2 * at);
      sums = Arrays.copyOf(sums, 2 * at);
    }
    keys[at] = key;
    sums[at] += more;
  }

  /** How many keys there are, numbered from 0. */
  int size() {
    return numbers.size();
  }

  long key(int i) {
    return keys[i];
  }

  long sum(int i) {
    return sums[i];
  }

  /** The sum of a key; 0 where nothing was added to it. */
  long of(long key) {
    add(key, 0);
    return sums[numbers.number(key)];
  }
}

package naskh.stories;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/** What pairs of articles share, added up in whole units: in any order the same. */
final class PairSums {
  private static final double UNITS = 1e9;

  /** Later article in the upper half, earlier one in the lower. */
  private long[] pairs = new long[1 << 10];

  private long[] units = new long[1 << 10];
  private int size;

  /** Of a part that two articles share. */
  static long units(double shared) {
    return (long) (shared * UNITS);
  }

  /** How many there are: before {@link #addUp} a pair counts as often as it was added. */
  int size() {
    return size;
  }

  void add(int later, int earlier, long more) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
      units = Arrays.copyOf(units, 2 * size);
    }
    pairs[size] = (long) later << Integer.SIZE | earlier;
    units[size] = more;
    size++;
  }

  /** Each pair once, by the later article, then by the earlier one. */
  PairSums addUp() {
    LongArrays.quickSort(pairs, units, 0, size);
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (last >= 0 && pairs[last] == pairs[i]) {
        units[last] += units[i];
      } else {
        last++;
        pairs[last] = pairs[i];
        units[last] = units[i];
      }
    }
    size = last + 1;
    return this;
  }

  int later(int i) {
    return (int) (pairs[i] >>> Integer.SIZE);
  }

  int earlier(int i) {
    return (int) pairs[i];
  }

  long units(int i) {
    return units[i];
  }
}

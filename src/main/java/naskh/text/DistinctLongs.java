package naskh.text;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Numbers distinct longs from 0, in the order in which they first come. 16 to 32 bytes each. */
public final class DistinctLongs {
  /** The number of what is not among them. */
  public static final int NONE = -1;

  private final Long2IntOpenHashMap numbers;

  /** None yet; {@code expected} is how many there may be. */
  public DistinctLongs(int expected) {
    numbers = new Long2IntOpenHashMap(expected);
    numbers.defaultReturnValue(NONE);
  }

  /** How many there are. */
  public int size() {
    return numbers.size();
  }

  /** The number of {@code value}; {@link #size} before the call where it is new. */
  public int number(long value) {
    int next = numbers.size();
    int known = numbers.putIfAbsent(value, next);
    return known == NONE ? next : known;
  }

  /** The number of {@code value}; {@link #NONE} where it has not come. */
  public int find(long value) {
    return numbers.get(value);
  }

  /** Takes a value and its number. */
  public interface Numbered {
    void accept(long value, int number);
  }

  /** Hands over all, in any order. */
  public void forEach(Numbered numbered) {
    for (Long2IntMap.Entry entry : numbers.long2IntEntrySet()) {
      numbered.accept(entry.getLongKey(), entry.getIntValue());
    }
  }
}

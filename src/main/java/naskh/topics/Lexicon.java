package naskh.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words from 0, in the order in which they first come. */
final class Lexicon {
  /** The number of no word. */
  static final int NONE = -1;

  private static final int NOT_ASKED = -2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] bare = new int[0];

  /** The number of {@code word}, which may be new. */
  int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  /** The number of {@code word}; {@link #NONE} where it has not come. */
  int find(String word) {
    return numbers.getOrDefault(word, NONE);
  }

  /** The word of a number. */
  String word(int number) {
    return words.get(number);
  }

  /** How many there are. */
  int size() {
    return words.size();
  }

  /**
   * The number of what {@linkplain BareForms#withoutAttached is left} of a word without something
   * attached, which may be new; {@link #NONE} where nothing is attached.
   */
  int withoutAttached(int number) {
    if (number >= bare.length) {
      int known = bare.length;
      bare = Arrays.copyOf(bare, Math.max(1 << 10, 2 * number));
      Arrays.fill(bare, known, bare.length, NOT_ASKED);
    }
    if (bare[number] == NOT_ASKED) {
      bare[number] = BareForms.withoutAttached(word(number)).map(this::number).orElse(NONE);
    }
    return bare[number];
  }
}

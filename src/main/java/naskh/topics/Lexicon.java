package naskh.topics;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naskh.text.DistinctLongs;
import naskh.text.HashedTokens;

/**
 * Numbers words from 0, in the order in which they first come. By hashes of 64 bits: those of Java
 * are equal for many short words of Arabic letters.
 */
final class Lexicon {
  /** The number of no word. */
  static final int NONE = DistinctLongs.NONE;

  private static final int NOT_ASKED = -2;

  private final DistinctLongs numbers = new DistinctLongs(1 << 10);
  private final List<String> words = new ArrayList<>();
  private int[] bare = new int[0];

  /** The number of {@code word}, which may be new. */
  int number(String word) {
    return number(word, 0, word.length());
  }

  /** The number of the word in {@code text[begin, end)}, which may be new. */
  int number(String text, int begin, int end) {
    int number = numbers.number(HashedTokens.hash(CharBuffer.wrap(text, begin, end)));
    if (number == words.size()) {
      words.add(text.substring(begin, end));
    }
    return number;
  }

  /** The number of {@code word}; {@link #NONE} where it has not come. */
  int find(String word) {
    return numbers.find(HashedTokens.hash(word));
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

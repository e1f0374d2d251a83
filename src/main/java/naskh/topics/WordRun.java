package naskh.topics;

import java.util.Arrays;

/**
 * Words of an article, in their order, as numbers: each as texts write it (its surface), and
 * folded; {@link #GAP} stands between two that are not next to each other.
 */
final class WordRun {
  /** Stands for no word. */
  static final int GAP = Lexicon.NONE;

  private int[] words;
  private int[] surfaces;
  private int length;
  private boolean isParted;

  /** None yet; {@link #add} and {@link #part} append them. */
  WordRun(int capacity) {
    words = new int[capacity];
    surfaces = new int[capacity];
  }

  /** Adds a word, next to the last one unless {@link #part} was called since. */
  void add(int word, int surface) {
    if (isParted && length > 0) {
      append(GAP, GAP);
    }
    append(word, surface);
    isParted = false;
  }

  private void append(int word, int surface) {
    if (length == words.length) {
      int capacity = Math.max(16, 2 * length);
      words = Arrays.copyOf(words, capacity);
      surfaces = Arrays.copyOf(surfaces, capacity);
    }
    words[length] = word;
    surfaces[length++] = surface;
  }

  /** What follows does not stand next to what was added last. */
  void part() {
    isParted = true;
  }

  /** The same, taking no more memory than it needs. */
  WordRun trimmed() {
    words = Arrays.copyOf(words, length);
    surfaces = Arrays.copyOf(surfaces, length);
    return this;
  }

  /** How many words and gaps there are. */
  int length() {
    return length;
  }

  /** The folded word at a place, or {@link #GAP}. */
  int word(int place) {
    return words[place];
  }

  /** The surface at a place, or {@link #GAP}. */
  int surface(int place) {
    return surfaces[place];
  }
}

package naskh.topics;

import java.util.Arrays;
import naskh.text.DistinctLongs;

/**
 * Numbers words and runs of words that stand side by side: each word of a {@link Lexicon}, to which
 * nothing is added any more, has the number that it has there, and runs have those above.
 */
final class Phrases {
  /** The number of no phrase. */
  static final int NONE = DistinctLongs.NONE;

  private final Lexicon words;
  private final int wordCount;
  private final DistinctLongs numbers = new DistinctLongs(1 << 10);
  private long[] keys = new long[1 << 10]; // by number

  /** The words; {@link #number} adds the runs. */
  Phrases(Lexicon words) {
    this.words = words;
    this.wordCount = words.size();
  }

  /** How many there are. */
  int size() {
    return wordCount + numbers.size();
  }

  private static long key(int phrase, int word) {
    return (long) phrase << Integer.SIZE | Integer.toUnsignedLong(word);
  }

  /** The number of {@code phrase}, itself a number, with one word more, which may be new. */
  int number(int phrase, int word) {
    long key = key(phrase, word);
    int number = numbers.number(key);
    if (number == keys.length) {
      keys = Arrays.copyOf(keys, 2 * number);
    }
    keys[number] = key;
    return wordCount + number;
  }

  /** The same; {@link #NONE} where it has not come. */
  int find(int phrase, int word) {
    int number = numbers.find(key(phrase, word));
    return number == DistinctLongs.NONE ? NONE : wordCount + number;
  }

  /** Of words with a space between, which may be new; {@link #NONE} with a word that is. */
  int number(String phrase) {
    int number = NONE;
    for (String word : phrase.split(" ", -1)) {
      int next = words.find(word);
      if (next == Lexicon.NONE) {
        return NONE;
      }
      number = number == NONE ? next : number(number, next);
    }
    return number;
  }

  /** The words of a phrase, with a space between. */
  String words(int phrase) {
    if (phrase < wordCount) {
      return words.word(phrase);
    }
    long key = keys[phrase - wordCount];
    return words((int) (key >>> Integer.SIZE)) + " " + words.word((int) key);
  }

  /** A place of a phrase, from {@code begin} to {@code end}, exclusive. */
  interface Place {
    void of(int phrase, int begin, int end);
  }

  /** Hands over each word of an article and each run of words that a name may be, all of them. */
  void forEach(WordRun run, Place place) {
    each(run, true, place);
  }

  /** The same of those that have come. */
  void forEachKnown(WordRun run, Place place) {
    each(run, false, place);
  }

  private void each(WordRun run, boolean areNew, Place place) {
    for (int begin = 0; begin < run.length(); begin++) {
      int phrase = run.word(begin);
      int last = Math.min(run.length(), begin + TopicWords.NAME_WORDS);
      for (int end = begin + 1; phrase != NONE; end++) {
        place.of(phrase, begin, end);
        if (end == last || run.word(end) == WordRun.GAP) {
          break;
        }
        phrase = areNew ? number(phrase, run.word(end)) : find(phrase, run.word(end));
      }
    }
  }
}

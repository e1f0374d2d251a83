package naskh.fingerprint;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * Shingles by which articles find each other: those in the frame of a formula are joined with the
 * telling words of the slots around them, so that of the thousands of articles that share a frame
 * only those with the same filling meet.
 *
 * <p>Cost: linear in the tokens.
 */
public final class FilledShingles {
  /**
   * Slot words that a shingle is joined with: the names of a formula come from lists of some twenty
   * or more, so three in a row tell thousands of instances from each other. An edit changes the
   * keys of the shingles around it only.
   */
  private static final int SLOT_WORDS = 3;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private FilledShingles() {}

  /** The same shingles at the same places, with other hashes inside of frames. */
  public static Shingles of(MainText text, Shingles shingles) {
    FormulaMarks marks = text.marks();
    if (marks == null) {
      return shingles;
    }
    int[] words = marks.slots(shingles.size(), context -> true).stream().toArray();
    int[] places = new int[shingles.count()];
    long[] hashes = shingles.hashes().clone();
    int before = 0; // slot words before the shingle
    for (int i = 0; i < hashes.length; i++) {
      places[i] = shingles.place(i);
      while (before < words.length && words[before] < places[i]) {
        before++;
      }
      if (marks.isContext(places[i])) {
        int first = Math.max(0, Math.min(before - SLOT_WORDS + 1, words.length - SLOT_WORDS));
        for (int word = first; word < Math.min(first + SLOT_WORDS, words.length); word++) {
          hashes[i] = HASHER.hashLongLongToLong(hashes[i], text.token(words[word]));
        }
      }
    }
    return new Shingles(shingles.size(), places, hashes);
  }
}

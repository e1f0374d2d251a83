package naskh.bench.truth;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The sets of shingles of a corpus, compared as they are: two shingles have one number only if all
 * their tokens are equal. Shingles are numbered by how many texts hold them, rarest first.
 *
 * <p>Cost: 4 bytes for each shingle of each text, and about 4 k + 20 bytes for each distinct one
 * while they are made. At most about 2³¹ / (4 k + 1) distinct shingles: 100 million of k = 5.
 */
public final class ShingleSets {
  private final int[][] sets;
  private final int shingles;

  private ShingleSets(int[][] sets, int shingles) {
    this.sets = sets;
    this.shingles = shingles;
  }

  /** The shingles of {@code k} consecutive tokens, none across a cut. */
  public static ShingleSets of(TokenizedTexts texts, int k) {
    BytesRefHash numbers = new BytesRefHash();
    int[][] sets = new int[texts.size()][];
    for (int text = 0; text < sets.length; text++) {
      sets[text] = distinct(texts.sequence(text), k, numbers);
    }
    int[] places = rarestFirst(sets, numbers.size());
    for (int[] set : sets) {
      Arrays.setAll(set, i -> places[set[i]]);
      Arrays.sort(set);
    }
    return new ShingleSets(sets, places.length);
  }

  private static int[] distinct(TokenSequence tokens, int k, BytesRefHash numbers) {
    int[] found = new int[Math.max(0, tokens.count() - k + 1)];
    BytesRef shingle = new BytesRef(k * Integer.BYTES);
    shingle.length = k * Integer.BYTES;
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (tokens.isUncut(i, i + k)) {
        for (int j = 0; j < shingle.length; j++) {
          int token = tokens.token(i + j / Integer.BYTES);
          shingle.bytes[j] = (byte) (token >>> (Byte.SIZE * (j % Integer.BYTES)));
        }
        int number = numbers.add(shingle);
        found[count++] = number < 0 ? -number - 1 : number; // negative: it was there
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  /** The place of each shingle when they are sorted by the number of sets that hold them. */
  private static int[] rarestFirst(int[][] sets, int shingles) {
    int[] holders = new int[shingles];
    for (int[] set : sets) {
      for (int shingle : set) {
        holders[shingle]++;
      }
    }
    int[] next = new int[sets.length + 2];
    for (int count : holders) {
      next[count + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] places = new int[shingles];
    for (int shingle = 0; shingle < shingles; shingle++) {
      places[shingle] = next[holders[shingle]]++;
    }
    return places;
  }

  /** Number of texts. */
  int texts() {
    return sets.length;
  }

  /** Number of distinct shingles; they are numbered from 0. */
  int shingles() {
    return shingles;
  }

  /** The distinct shingles of a text, rarest first; not to be changed. */
  int[] set(int text) {
    return sets[text];
  }

  /** |A∩B| / |A∪B| of two texts; 0 where neither has a shingle. */
  public double jaccard(int first, int second) {
    int shared = shared(first, second);
    int union = sets[first].length + sets[second].length - shared;
    return union == 0 ? 0 : (double) shared / union;
  }

  /** |A∩B| of two texts. */
  int shared(int first, int second) {
    int[] a = sets[first];
    int[] b = sets[second];
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      shared += a[i] == b[j] ? 1 : 0;
      boolean inA = a[i] <= b[j];
      j += b[j] <= a[i] ? 1 : 0;
      i += inA ? 1 : 0;
    }
    return shared;
  }
}

package naskh.boilerplate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import naskh.text.LightStemmer;
import naskh.text.Tokenizer;

/** The words of a text as hashes of their light stems, so that والليرة is ليرة. */
final class Stems {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private Stems() {}

  /** One hash a token. */
  static long[] of(String text) {
    long[] stems = new long[64];
    int count = 0;
    char[] word = new char[32];
    LightStemmer stemmer = new LightStemmer();
    Tokenizer tokens = new Tokenizer().over(text);
    while (tokens.next()) {
      CharSequence folded = tokens.folded();
      int length = folded.length();
      if (length > word.length) {
        word = new char[length * 2];
      }
      for (int i = 0; i < length; i++) {
        word[i] = folded.charAt(i);
      }
      int stem = stemmer.stem(word, length);
      if (count == stems.length) {
        stems = Arrays.copyOf(stems, count * 2);
      }
      stems[count++] = HASHER.hashCharsToLong(new String(word, 0, stem));
    }
    return Arrays.copyOf(stems, count);
  }

  /** The distinct values of the first {@code count} of {@code stems}, ascending. */
  static long[] set(long[] stems, int count) {
    long[] set = Arrays.copyOf(stems, count);
    Arrays.sort(set);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || set[i] != set[i - 1]) {
        set[kept++] = set[i];
      }
    }
    return Arrays.copyOf(set, kept);
  }
}

package naskh.text;

import java.util.function.Consumer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;

/**
 * Lucene's Arabic stop words in our spelling: its list is written with hamza and alef maqsura, our
 * tokens are not.
 */
public final class StopWords {
  private static final CharArraySet WORDS = folded(ArabicAnalyzer.getDefaultStopSet());

  private StopWords() {}

  /** Whether the folded token in the first {@code length} places of {@code buffer} is one. */
  public static boolean contains(char[] buffer, int length) {
    return WORDS.contains(buffer, 0, length);
  }

  /** Whether the folded {@code token} is one. */
  public static boolean contains(CharSequence token) {
    return WORDS.contains(token);
  }

  /** Hands over every one, folded. */
  public static void forEach(Consumer<String> word) {
    WORDS.forEach(written -> word.accept(new String((char[]) written)));
  }

  private static CharArraySet folded(CharArraySet written) {
    CharArraySet words = new CharArraySet(written.size(), false);
    for (Object word : written) {
      words.add(Letters.fold(new String((char[]) word)));
    }
    return CharArraySet.unmodifiableSet(words);
  }
}

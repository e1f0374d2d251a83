package naskh.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Lucene's Arabic, English and French stop words, and those of {@code stopwords.txt}, in our
 * spelling: Lucene's list is written with hamza and alef maqsura, our tokens are not. Arabic pages
 * quote posts in English and French.
 */
public final class StopWords {
  private static final CharArraySet WORDS = all();

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

  private static CharArraySet all() {
    CharArraySet words = new CharArraySet(2_000, false);
    for (CharArraySet set :
        List.of(
            ArabicAnalyzer.getDefaultStopSet(),
            EnglishAnalyzer.getDefaultStopSet(),
            FrenchAnalyzer.getDefaultStopSet())) {
      set.forEach(written -> words.add(Letters.fold(new String((char[]) written))));
    }
    Resources.lines(StopWords.class, "stopwords.txt").stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.add(Letters.fold(word)));
    return CharArraySet.unmodifiableSet(words);
  }
}

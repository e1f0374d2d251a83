package naskh.text;

import java.util.SortedMap;
import java.util.TreeMap;

/** Looks for letters that no token covers, by the JDK's own idea of a letter. */
final class Coverage {
  /** Unicode calls these letters, but without one beside them they are dashes, vowels, nothing. */
  private static final String NO_LETTERS_ALONE =
      "ـ" // tatweel
          + "\u06E5\u06E6" // Quranic small waw, small yeh
          + "\uFC5E\uFC5F\uFC60\uFC61\uFC62\uFC63\uFCF2\uFCF3\uFCF4" // shadda with vowels
          + "\uFE70\uFE71\uFE72\uFE74\uFE76\uFE77\uFE78\uFE79" // vowels shown alone
          + "\uFE7A\uFE7B\uFE7C\uFE7D\uFE7E\uFE7F"
          + "\u02BB\u02BC" // apostrophes
          + "\u115F\u1160\u3164\uFFA0" // Hangul fillers
          + "\uFF9E\uFF9F"; // half width voicing marks

  private Coverage() {}

  /** Letters and decimal digits of {@code text} outside its tokens, with how often. */
  static SortedMap<String, Integer> lettersOutsideTokens(String text) {
    SortedMap<String, Integer> outside = new TreeMap<>();
    Tokenizer tokens = new Tokenizer().over(text);
    int from = 0;
    while (tokens.next()) {
      collect(text.substring(from, tokens.begin()), outside);
      from = tokens.end();
    }
    collect(text.substring(from), outside);
    return outside;
  }

  private static void collect(String gap, SortedMap<String, Integer> outside) {
    gap.codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(c -> NO_LETTERS_ALONE.indexOf(c) < 0)
        .forEach(c -> outside.merge(String.format("U+%04X", c), 1, Integer::sum));
  }
}

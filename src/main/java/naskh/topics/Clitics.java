package naskh.topics;

import java.util.Optional;

/**
 * Arabic writes and, with and for as one letter in front of the next word. In a list of words such
 * a form is half a phrase; the word itself reads better, where it is one.
 */
final class Clitics {
  private static final int LEAST_WORD = 3;

  private Clitics() {}

  /**
   * What is left of a folded word without a leading و, ب or ل; with لل the article comes back. Only
   * a corpus can tell whether that is a word: وزير would give زير.
   */
  static Optional<String> without(String word) {
    if (word.length() <= LEAST_WORD || "وبل".indexOf(word.charAt(0)) < 0) {
      return Optional.empty();
    }
    return Optional.of(word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1));
  }
}

package naskh.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arabic writes and, with and for as one letter in front of the next word, and counts things in the
 * accusative, with an alif behind the word. In a list of words such a form is half a phrase; the
 * word itself reads better, where it is one.
 */
final class BareForms {
  private static final int LEAST_WORD = 3;

  private BareForms() {}

  /**
   * What a folded word, or a name of some words, may be a form of: what is left without what is
   * attached, and of a word without the alif behind it. Only a corpus can tell whether that is a
   * word: وزير would give زير. Countries end in ya and alif, too: such words are left alone.
   */
  static List<String> of(String term) {
    List<String> bare = new ArrayList<>();
    withoutAttached(term).ifPresent(bare::add);
    boolean isWord = term.indexOf(' ') < 0;
    if (isWord && term.length() > LEAST_WORD && term.endsWith("ا") && !term.endsWith("يا")) {
      bare.add(term.substring(0, term.length() - 1));
    }
    return bare;
  }

  /** What is left without a leading و, ب or ل; with لل the article comes back. */
  static Optional<String> withoutAttached(String term) {
    if (term.length() <= LEAST_WORD || "وبل".indexOf(term.charAt(0)) < 0) {
      return Optional.empty();
    }
    return Optional.of(term.startsWith("لل") ? "ال" + term.substring(2) : term.substring(1));
  }
}

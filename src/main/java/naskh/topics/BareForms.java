package naskh.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import naskh.text.StopWords;

/**
 * Arabic writes "and", "with" and "for" as one letter in front of the next word, and counts things
 * in the accusative, with an alif behind the word. In a list of words such a form is half a phrase;
 * the word itself reads better, where it is one.
 */
final class BareForms {
  private static final int LEAST_WORD = 3;
  private static final String ARTICLE = "ال";

  /** What one in so many articles hold against those that hold another is more than chance. */
  private static final int MORE_THAN_CHANCE = 40;

  /**
   * What a form is of has to stand alone in as many articles as the form; with its article in half
   * as many.
   */
  private static final int HALF = 2;

  /**
   * If the form begins with و, in a quarter as many: of few such words the rest is another word.
   */
  private static final int QUARTER = 4;

  private BareForms() {}

  /**
   * What a folded word, or a name of some words, may be a form of: what is left without what is
   * attached, and of a word without the alif behind it. Only a corpus can tell whether that is a
   * word: وزير would give زير. Countries end in ya and alif, too: such words are left alone.
   */
  static List<String> of(String term) {
    List<String> bare = new ArrayList<>();
    withoutAttached(term).ifPresent(bare::add);
    if (term.length() > LEAST_WORD && term.startsWith("لل")) {
      bare.add(term.substring(1)); // للاعب
      bare.add(term.substring(2)); // للبرميل
    }
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
    return Optional.of(term.startsWith("لل") ? ARTICLE + term.substring(2) : term.substring(1));
  }

  /**
   * The term that {@code term} is a form of, if it is one. A word takes the article, a form does
   * not: there is البحث, so بحث is none of حث; there is no البرصاص, but الرصاص. Else the word is
   * frequent without what is attached, as بالقدس is one of القدس, or a stop word, which is not
   * counted: وتكون.
   *
   * @param articles that hold a term
   */
  static Optional<String> bare(String term, ToLongFunction<String> articles) {
    long all = articles.applyAsLong(term);
    if (articles.applyAsLong(ARTICLE + term) * MORE_THAN_CHANCE >= all) {
      return Optional.empty();
    }
    return of(term).stream()
        .filter(
            bare -> {
              int share = term.startsWith("و") ? QUARTER : bare.startsWith(ARTICLE) ? HALF : 1;
              long held = articles.applyAsLong(bare);
              long withArticle = articles.applyAsLong(ARTICLE + bare);
              return StopWords.contains(bare)
                  || held * share >= all
                  || Math.min(held, withArticle) * MORE_THAN_CHANCE >= all;
            })
        .findFirst();
  }
}

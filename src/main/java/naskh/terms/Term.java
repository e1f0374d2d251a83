package naskh.terms;

/**
 * A word that models know.
 *
 * @param term its stem
 * @param surface how texts write it most often; of titles alone only the stem is known
 * @param articles whose title or text holds it
 */
public record Term(String term, String surface, long articles) {
  /** Where no word is known: one that no text has, since MLlib wants one. */
  static final Term NONE = new Term(" ", " ", 0);
}

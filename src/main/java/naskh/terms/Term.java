package naskh.terms;

import java.util.Comparator;
import naskh.text.CodePoints;

/**
 * A word that models know.
 *
 * @param term its stem
 * @param surface how texts write it most often; of titles alone only the stem is known
 * @param articles whose title or text holds it
 * @param texts that hold it
 */
public record Term(String term, String surface, long articles, long texts) {
  /** Where no word is known: one that no text has, since MLlib wants one. */
  static final Term NONE = new Term(" ", " ", 0, 0);

  /** In the order of vocabularies: those of most articles first, ties by term. */
  static final Comparator<Term> MOST_ARTICLES_FIRST =
      Comparator.comparingLong(Term::articles)
          .reversed()
          .thenComparing(Term::term, CodePoints::compare);
}

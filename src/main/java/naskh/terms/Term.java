package naskh.terms;

import java.util.Comparator;
import naskh.frequency.NewsFrequencies;
import naskh.text.CodePoints;

/**
 * A word that models know.
 *
 * @param term its stem
 * @param surface how texts write it most often; of titles alone only the stem is known
 * @param articles whose title or text holds it
 * @param newsShare share of the articles of general news that hold it
 */
public record Term(String term, String surface, long articles, double newsShare) {
  /** Where no word is known: one that no text has, since MLlib wants one. */
  static final Term NONE = new Term(" ", " ", 0, 0);

  /** In the order of vocabularies: those of most articles first, ties by term. */
  static final Comparator<Term> MOST_ARTICLES_FIRST =
      Comparator.comparingLong(Term::articles)
          .reversed()
          .thenComparing(Term::term, CodePoints::compare);

  /** In which share of articles it stands, of {@code all} articles beside general news. */
  double share(long all) {
    return NewsFrequencies.share(articles, all, newsShare);
  }

  /** How rare it is, of {@code all} articles beside general news. */
  public double idf(long all) {
    return NewsFrequencies.idf(articles, all, newsShare);
  }
}

package naskh.terms;

import java.util.List;
import java.util.stream.Stream;
import naskh.corpus.SmallCorpus;

/**
 * The words that a model knows, as plain strings, so that what people read is never a hash bucket.
 *
 * @param minArticles least number of articles that a word is in
 * @param maxShare a word in a larger share of the articles tells nothing
 * @param size the words of the highest document frequency are kept, ties by word
 */
public record Vocabulary(int minArticles, double maxShare, int size) {
  /**
   * The same where a corpus of {@code articles} is not too small for it: else a word has to be in
   * two at most, of fewer than ten in one, and may be in all.
   */
  public Vocabulary fitting(long articles) {
    if (!SmallCorpus.is(articles)) {
      return this;
    }
    return new Vocabulary(articles < 10 ? 1 : Math.min(2, minArticles), 1, size);
  }

  /** Whether they hold for a word that {@code held} of {@code articles} articles hold. */
  boolean hold(long held, long articles) {
    return held >= minArticles && held <= maxShare * articles;
  }

  /**
   * The words within these bounds in a corpus of {@code articles} articles, in {@linkplain
   * Term#MOST_ARTICLES_FIRST their order}.
   */
  List<Term> of(Stream<Term> terms, long articles) {
    return terms
        .filter(term -> hold(term.articles(), articles))
        .sorted(Term.MOST_ARTICLES_FIRST)
        .limit(size)
        .toList();
  }
}

package naskh.terms;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words that a model knows, as plain strings, so that what people read is never a hash bucket.
 *
 * @param minArticles least number of articles that a word is in
 * @param maxShare what a larger share of the articles hold, of the corpus and of general news, sets
 *     none apart
 * @param size the words of the highest document frequency are kept, ties by word
 */
public record Vocabulary(int minArticles, double maxShare, int size) {
  /**
   * The words within these bounds in a corpus of {@code articles} articles, in {@linkplain
   * Term#MOST_ARTICLES_FIRST their order}.
   */
  List<Term> of(Stream<Term> terms, long articles) {
    return terms
        .filter(term -> term.articles() >= minArticles && term.share(articles) <= maxShare)
        .sorted(Term.MOST_ARTICLES_FIRST)
        .limit(size)
        .toList();
  }
}

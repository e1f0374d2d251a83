package naskh.terms;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import naskh.corpus.SmallCorpus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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

  /**
   * The words within the bounds, in a corpus of {@code articles} articles. In: {@code articles}
   * that hold a term, and what else is known of it.
   */
  Dataset<Row> within(Dataset<Row> terms, long articles) {
    return terms.where(col("articles").between(minArticles, maxShare * articles));
  }

  /**
   * Collects the vocabulary, {@code size} words at most, in order of document frequency; {@link
   * Term#NONE} where there is no word.
   *
   * <p>In: {@code term, surface, articles}, each term once, those {@link #within} the bounds.
   */
  List<Term> fit(Dataset<Row> terms) {
    List<Term> words = new ArrayList<>();
    terms
        .orderBy(col("articles").desc(), col("term"))
        .limit(size)
        .select("term", "surface", "articles")
        // One task merges the best of each partition; else the driver does, and gets them all.
        .coalesce(1)
        .collectAsList()
        .forEach(row -> words.add(new Term(row.getString(0), row.getString(1), row.getLong(2))));
    return words.isEmpty() ? List.of(Term.NONE) : words;
  }

  /** What {@link #fit} would have collected, out of a vocabulary of wider bounds and size. */
  List<Term> narrow(List<Term> known, long articles) {
    List<Term> words =
        known.stream()
            .filter(term -> term.articles() >= minArticles)
            .filter(term -> term.articles() <= maxShare * articles)
            .limit(size)
            .toList();
    return words.isEmpty() ? List.of(Term.NONE) : words;
  }
}

package naskh.terms;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import naskh.tables.SmallCorpus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
   * The same vocabulary without bounds where a corpus of {@code articles} is too small for them.
   */
  public Vocabulary fitting(long articles) {
    if (!SmallCorpus.is(articles)) {
      return this;
    }
    return new Vocabulary(articles < 10 ? 1 : Math.min(2, minArticles), 1, size);
  }

  /**
   * Collects the vocabulary, {@code size} words at most, in order of document frequency. Where no
   * word is left, one that no text has, since MLlib wants one.
   *
   * <p>In: {@code term, articles} that hold it, each term once.
   */
  public List<String> fit(Dataset<Row> counts, long articles) {
    List<String> words =
        counts
            .where(col("articles").between(minArticles, maxShare * articles))
            .orderBy(col("articles").desc(), col("term"))
            .limit(size)
            .select("term")
            // One task merges the best of each partition; else the driver does, and gets them all.
            .coalesce(1)
            .as(Encoders.STRING())
            .collectAsList();
    return words.isEmpty() ? List.of(" ") : words;
  }
}

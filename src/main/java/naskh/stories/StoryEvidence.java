package naskh.stories;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What speaks for two articles being of one story, and what against it: for a person who asks why.
 *
 * @param similarity of their vectors, the sum over all that they share
 * @param dayCost taken from it for the time between them
 * @param sourceCost taken from it for a common source
 * @param backgroundCost taken from it for what their topics alone give
 * @param score the rest: what the least score of a story is compared with
 * @param shared words and pairs of words that both have, the weightiest first
 */
public record StoryEvidence(
    String earlierId,
    String laterId,
    double similarity,
    double dayCost,
    double sourceCost,
    double backgroundCost,
    double score,
    List<Shared> shared) {

  /** A word or pair of words, as the earlier article writes it, and what it adds to similarity. */
  public record Shared(String words, double weight) {}

  /**
   * Of each of {@code pairs}: canonical articles of {@code tokens}, {@code count} rows as for
   * {@link Stories#find}. Cost: vectors of all articles; what is collected grows with the pairs
   * only.
   *
   * @param texts {@code article_id, title, text} of these and perhaps others
   */
  public static List<StoryEvidence> of(
      List<Pair> pairs,
      Dataset<Row> tokens,
      Dataset<Row> texts,
      long count,
      StoryOptions options,
      Store store) {
    Object[] asked =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.earlierId, pair.laterId))
            .distinct()
            .toArray();
    Dataset<Row> vectors =
        store.save(
            "story_vectors",
            StoryVectors.of(tokens, count, StoryModel.fit(tokens, count, options)));
    Map<String, Row> articles = new HashMap<>();
    vectors
        .where(col("article_id").isin(asked))
        .join(tokens.select("article_id", "words"), "article_id")
        .join(texts.select("article_id", "title", "text"), "article_id")
        .collectAsList()
        .forEach(row -> articles.put(row.getAs("article_id"), row));
    return pairs.stream()
        .filter(pair -> articles.containsKey(pair.earlierId) && articles.containsKey(pair.laterId))
        .sorted(Comparator.comparing(Pair::earlierId).thenComparing(Pair::laterId))
        .map(pair -> of(articles.get(pair.earlierId), articles.get(pair.laterId), options))
        .toList();
  }

  /** Ids of two articles. */
  public record Pair(String earlierId, String laterId) {}

  private static StoryEvidence of(Row earlier, Row later, StoryOptions options) {
    ComparedArticle one = ComparedArticle.of(earlier);
    ComparedArticle other = ComparedArticle.of(later);
    StoryScore found = StoryScore.of(one, other, options);
    return new StoryEvidence(
        earlier.getAs("article_id"),
        later.getAs("article_id"),
        found.similarity(),
        found.dayCost(),
        found.sourceCost(),
        found.backgroundCost(),
        found.score(),
        shared(one.vector(), other.vector(), spellings(earlier)));
  }

  private static Map<Integer, String> spellings(Row article) {
    return StoryCounts.spellings(
        article.getAs("words"), article.getAs("title"), article.getAs("text"));
  }

  private static List<Shared> shared(
      PackedVector earlier, PackedVector later, Map<Integer, String> spellings) {
    List<Shared> shared = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < earlier.size(); i++) {
      while (j < later.size() && later.feature(j) < earlier.feature(i)) {
        j++;
      }
      if (j < later.size() && later.feature(j) == earlier.feature(i)) {
        shared.add(
            new Shared(
                spellings.get(earlier.feature(i)), (double) earlier.weight(i) * later.weight(j)));
      }
    }
    shared.sort(Comparator.comparingDouble(word -> -word.weight));
    return shared;
  }
}

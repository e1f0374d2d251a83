package naskh.stories;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
   * Of each of {@code pairs}, {@code earlier_id, later_id}: canonical articles of {@code tokens},
   * {@code count} rows as for {@link Stories#find}. Cost: features of all articles; what is
   * collected grows with the pairs only.
   */
  public static List<StoryEvidence> of(
      Dataset<Row> pairs, Dataset<Row> tokens, long count, StoryOptions options, Store store) {
    Dataset<Row> scored =
        StoryLinks.scored(
            broadcast(pairs), Stories.features(tokens, count, options, store), options);
    Dataset<Row> words =
        tokens.drop("source", "order", "time").withColumnRenamed("article_id", "earlier_id");
    return scored
        .join(words, "earlier_id")
        .orderBy("earlier_id", "later_id")
        .collectAsList()
        .stream()
        .map(StoryEvidence::of)
        .toList();
  }

  private static StoryEvidence of(Row pair) {
    return new StoryEvidence(
        pair.getAs("earlier_id"),
        pair.getAs("later_id"),
        pair.getAs("similarity"),
        pair.getAs("day_cost"),
        pair.getAs("source_cost"),
        pair.getAs("background_cost"),
        pair.getAs("score"),
        shared(pair));
  }

  private static List<Shared> shared(Row pair) {
    Map<Integer, String> spellings =
        StoryCounts.spellings(
            pair.getAs("title_stems"),
            pair.getAs("title_surfaces"),
            pair.getAs("stems"),
            pair.getAs("surfaces"));
    PackedVector earlier = new PackedVector(pair.<byte[]>getAs("earlier_vector"));
    PackedVector later = new PackedVector(pair.<byte[]>getAs("later_vector"));
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

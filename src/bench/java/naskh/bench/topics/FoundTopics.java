package naskh.bench.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The topics of one run.
 *
 * @param topics in their order
 * @param categories how they agree with the categories that the articles came with
 */
record FoundTopics(List<Topic> topics, Agreement categories) {

  /**
   * One topic.
   *
   * @param words as people read them, best first
   * @param coherence null for a topic of one word
   */
  record Topic(String id, String label, List<String> words, Double coherence, int size) {}

  /** {@code canonicals}: {@code article_id, category} of the articles that are counted. */
  static FoundTopics of(Topics found, Dataset<Row> canonicals) {
    List<Topic> topics =
        found.topics().orderBy("topic_id").collectAsList().stream()
            .map(
                row ->
                    new Topic(
                        row.getAs("topic_id"),
                        row.getAs("label"),
                        row.<Row>getList(row.fieldIndex("terms")).stream()
                            .map(term -> term.<String>getAs("surface"))
                            .toList(),
                        row.getAs("coherence_npmi"),
                        row.getAs("size")))
            .toList();
    return new FoundTopics(topics, agreement(found.articleTopics(), canonicals));
  }

  List<Double> coherences() {
    return topics.stream().map(Topic::coherence).filter(one -> one != null).toList();
  }

  List<String> words() {
    return topics.stream().flatMap(topic -> topic.words().stream()).toList();
  }

  /**
   * Of each topic of both runs: the largest Jaccard similarity of its words to one of the other.
   */
  static List<Double> bestMatches(FoundTopics one, FoundTopics other) {
    return Stream.concat(matches(one, other), matches(other, one)).toList();
  }

  private static Stream<Double> matches(FoundTopics of, FoundTopics in) {
    return of.topics.stream()
        .map(
            topic ->
                in.topics.stream()
                    .mapToDouble(candidate -> jaccard(topic.words(), candidate.words()))
                    .max()
                    .orElse(0));
  }

  private static double jaccard(Collection<String> a, Collection<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    Set<String> both = new HashSet<>(a);
    both.retainAll(new HashSet<>(b));
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }

  /** Articles without a category are left out. */
  private static Agreement agreement(Dataset<Row> articleTopics, Dataset<Row> canonicals) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    articleTopics
        .join(canonicals.where("category is not null"), "article_id")
        .groupBy("topic_id", "category")
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent(row.getString(0), any -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    Set<String> names =
        counts.values().stream()
            .flatMap(row -> row.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Agreement(
        counts.values().stream()
            .map(row -> names.stream().mapToLong(n -> row.getOrDefault(n, 0L)).toArray())
            .toArray(long[][]::new));
  }
}

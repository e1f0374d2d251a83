package naskh.bench.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Pages that are said to be of one theme.
 *
 * @param bestTopics by canonical: its two best topics
 */
record Theme(Map<String, Set<String>> bestTopics) {

  /**
   * Finds them in {@code article_topics}; {@code canonicals}: the pages' own ({@code article_id}),
   * a page and its copies once.
   */
  static Theme of(Dataset<Row> articleTopics, List<String> canonicals) {
    Map<String, Set<String>> best = new TreeMap<>();
    articleTopics
        .where(articleTopics.col("article_id").isin(canonicals.toArray()))
        .select("article_id", "distribution")
        .collectAsList()
        .forEach(row -> best.put(row.getString(0), best(row.getList(1))));
    return new Theme(best);
  }

  private static Set<String> best(List<Row> distribution) {
    List<Row> ordered = new ArrayList<>(distribution);
    ordered.sort((a, b) -> Double.compare(b.getDouble(1), a.getDouble(1)));
    Set<String> best = new HashSet<>();
    ordered.stream().limit(2).forEach(share -> best.add(share.getString(0)));
    return best;
  }

  /** Canonicals of which one of the two best topics is one of the two best of another, too. */
  long together() {
    Map<String, Integer> uses = new HashMap<>();
    bestTopics.values().forEach(topics -> topics.forEach(id -> uses.merge(id, 1, Integer::sum)));
    return bestTopics.values().stream()
        .filter(topics -> topics.stream().anyMatch(id -> uses.get(id) > 1))
        .count();
  }
}

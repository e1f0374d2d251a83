package naskh.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import naskh.archive.ArchiveTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The manifest of an output from which articles are removed: as it was, with other numbers of rows,
 * {@code removed}, how many articles ever were, and without what quotes them or names their files.
 */
final class RemainingManifest {
  private final ObjectNode run;

  RemainingManifest(JsonNode before) {
    run = before.deepCopy();
  }

  /** A table has so many rows now. */
  void table(String name, long rows) {
    run.withObject("/tables").put(name, rows);
  }

  /** The same of what is kept beside the tables. */
  void archive(ArchiveTable table, long rows) {
    run.withObject("/archive").put(table.directory(), rows);
  }

  /**
   * Takes what it tells of articles out.
   *
   * @param ids of them
   * @param articles {@code article_id, base_id, title, text} of them
   */
  void remove(Set<String> ids, Dataset<Row> articles) {
    run.put("removed", run.path("removed").asLong() + ids.size());
    removeExamples(articles);
    if (run.path("files") instanceof ArrayNode files) {
      for (Iterator<JsonNode> file = files.elements(); file.hasNext(); ) {
        if (isNamedBy(file.next().path("file").asText(), ids)) {
          file.remove();
        }
      }
    }
  }

  /** Whether the id of an article is the name of its file. */
  private static boolean isNamedBy(String file, Collection<String> ids) {
    int dot = file.indexOf('.', file.lastIndexOf('/') + 1);
    return ids.contains(file) || (dot >= 0 && ids.contains(file.substring(0, dot)));
  }

  private void removeExamples(Dataset<Row> articles) {
    List<ObjectNode> warnings = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (JsonNode warning : run.path("warnings")) {
      String value = warning.path("example").path("value").asText("");
      String file = warning.path("example").path("file").asText("");
      for (String quoted : List.of(value, file)) {
        if (!quoted.isEmpty() && warning instanceof ObjectNode of) {
          warnings.add(of);
          values.add(quoted);
        }
      }
    }
    for (int quoting : quoting(articles, values)) {
      warnings.get(quoting).remove("example");
    }
  }

  /** Which of {@code values} are of these articles, by their places. */
  private static Set<Integer> quoting(Dataset<Row> articles, List<String> values) {
    return articles
        .select(
            col("article_id"),
            col("base_id"),
            coalesce(col("title"), lit("")),
            coalesce(col("text"), lit("")))
        .javaRDD()
        .flatMap(
            article ->
                IntStream.range(0, values.size())
                    .filter(i -> isQuoted(values.get(i), article))
                    .boxed()
                    .iterator())
        .aggregate(
            new TreeSet<>(),
            (places, place) -> {
              places.add(place);
              return places;
            },
            (some, others) -> {
              some.addAll(others);
              return some;
            });
  }

  private static boolean isQuoted(String value, Row article) {
    return isNamedBy(value, List.of(article.getString(0), article.getString(1)))
        || article.getString(2).contains(value)
        || article.getString(3).contains(value);
  }

  JsonNode run() {
    return run;
  }
}

package naskh.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table {@code batches}: what came to an output at once.
 *
 * @param copies rows of that table
 * @param newClusters clusters that its articles founded
 * @param joinedClusters earlier ones that they joined
 */
public record BatchRow(
    int batch,
    Instant addedAt,
    long articles,
    long rejects,
    long copies,
    long newClusters,
    long joinedClusters,
    long newStories,
    long joinedStories) {

  /** The row of a batch that there is, see {@link BatchNumber}. */
  public static BatchRow of(OutputTables tables, int batch) {
    List<BatchRow> found = new ArrayList<>();
    tables.each(
        "batches",
        List.of(
            "batch",
            "added_at",
            "articles",
            "rejects",
            "copies",
            "new_clusters",
            "joined_clusters",
            "new_stories",
            "joined_stories"),
        row -> {
          if (row.count("batch") == batch) {
            found.add(of(row));
          }
        });
    return found.get(0);
  }

  private static BatchRow of(TableRow row) {
    return new BatchRow(
        row.count("batch"),
        row.time("added_at"),
        row.integer("articles"),
        row.integer("rejects"),
        row.integer("copies"),
        row.integer("new_clusters"),
        row.integer("joined_clusters"),
        row.integer("new_stories"),
        row.integer("joined_stories"));
  }
}

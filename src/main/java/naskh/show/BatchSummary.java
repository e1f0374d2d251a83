package naskh.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the last batch brought to an output, on one screen. */
public final class BatchSummary {
  private BatchSummary() {}

  /** The lines, read off the published tables. */
  public static List<String> of(OutputTables tables, Written written) {
    List<TableRow> last = new ArrayList<>();
    tables.each(
        "batches",
        List.of(
            "batch",
            "articles",
            "rejects",
            "copies",
            "new_clusters",
            "joined_clusters",
            "new_stories",
            "joined_stories"),
        row -> {
          if (last.isEmpty() || last.get(0).integer("batch") < row.integer("batch")) {
            last.clear();
            last.add(row);
          }
        });
    TableRow row = last.get(0);
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "batch",
            "%d: %,d articles added, %,d refused; now %,d",
            row.integer("batch"),
            row.integer("articles"),
            row.integer("rejects"),
            tables.rows("articles")));
    lines.add(line("copies", "%,d", row.integer("copies")));
    lines.add(
        line(
            "clusters",
            "%,d new, %,d joined",
            row.integer("new_clusters"),
            row.integer("joined_clusters")));
    lines.add(
        line(
            "stories",
            "%,d new, %,d joined",
            row.integer("new_stories"),
            row.integer("joined_stories")));
    lines.addAll(RunSummary.warnings(tables, written));
    lines.add(line("tables", "%s", tables.place()));
    if (row.integer("articles") > 0) {
      lines.add(line("next", "naskh top %s --batch last", tables.place()));
    }
    return lines;
  }

  private static String line(String name, String format, Object... values) {
    return RunSummary.named(name, String.format(Locale.ROOT, format, values));
  }
}

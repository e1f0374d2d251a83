package naskh.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the last batch brought to an output, on one screen. */
public final class BatchSummary {
  private BatchSummary() {}

  /** The lines, read off the published tables. */
  public static List<String> of(OutputTables tables, Written written) {
    BatchRow row = BatchRow.of(tables, BatchNumber.last(tables));
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "batch",
            "%d: %,d articles added, %,d refused; now %,d",
            row.batch(),
            row.articles(),
            row.rejects(),
            tables.rows("articles")));
    lines.add(line("copies", "%,d", row.copies()));
    lines.add(line("clusters", "%,d new, %,d joined", row.newClusters(), row.joinedClusters()));
    lines.add(line("stories", "%,d new, %,d joined", row.newStories(), row.joinedStories()));
    lines.addAll(RunSummary.warnings(tables, written));
    lines.add(line("tables", "%s", tables.place()));
    if (row.articles() > 0) {
      lines.add(line("next", "naskh top %s --batch last", tables.place()));
    }
    return lines;
  }

  private static String line(String name, String format, Object... values) {
    return RunSummary.named(name, String.format(Locale.ROOT, format, values));
  }
}

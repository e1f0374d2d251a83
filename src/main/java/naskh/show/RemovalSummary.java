package naskh.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.job.Removal;
import naskh.text.Plain;

/** What was removed from an output, in a few lines. */
public final class RemovalSummary {
  private RemovalSummary() {}

  /** The lines. */
  public static List<String> of(OutputTables tables, Removal.Removed removed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        RunSummary.named(
            "removed",
            String.format(
                Locale.ROOT,
                "%s; now %,d",
                Written.count(removed.articles(), "article"),
                tables.rows("articles"))));
    if (!removed.unknown().isEmpty()) {
      lines.add(
          RunSummary.named(
              "warning",
              Plain.line(
                  Written.count(removed.unknown().size(), "id")
                      + " of no article: "
                      + removed.someUnknown())));
    }
    lines.add(RunSummary.named("tables", tables.place()));
    return lines;
  }
}

package naskh.show;

import java.util.Locale;
import naskh.job.Stage;

/** What there is most of in an output, by what is counted. */
public enum Section {
  /** Of the last batch only. */
  CHANGES("articles that came", "changes", Stage.SOURCES),
  CLUSTERS("articles", "copy_clusters", Stage.COPIES),
  STORIES("reports", "stories", Stage.STORIES),
  TOPICS("articles", "topics", Stage.TOPICS),
  PASSAGES("sources that hold them", "passages", Stage.PASSAGES),
  SOURCES("articles that others copied", "sources", Stage.SOURCES),
  ARTICLES("other sources that copied them", "copies", Stage.COPIES);

  private final String counted;
  private final String table;
  private final Stage stage;

  Section(String counted, String table, Stage stage) {
    this.counted = counted;
    this.table = table;
    this.stage = stage;
  }

  /** What a list of it is headed by. */
  public String heading() {
    return this + ", by " + counted;
  }

  /** Why an output does not tell of it; null: it does. */
  public String missing(OutputTables tables) {
    if (!tables.has(table)) {
      return "not known: version " + tables.version() + " of Naskh wrote no table " + table;
    }
    return tables.endedBefore(stage)
        ? "not known: the run ended with --until " + tables.until()
        : null;
  }

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package naskh.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import naskh.tables.Table;

/** The stages of the job, in their order. */
public enum Stage {
  /** Files → records, each with the pack of its tokens. */
  READ(1),
  /** Records → articles: ids, dates, versions, order. */
  CORPUS(5),
  /** Page parts and formulas that recur. */
  BOILERPLATE(3),
  /** Who copied whom. */
  COPIES(6),
  /** Which passages travelled. */
  PASSAGES(2),
  /** What sets an article apart. */
  TERMS(3),
  /** Broad themes. */
  TOPICS(3),
  /** Reports of one event. */
  STORIES(5),
  /** What each source copies. */
  SOURCES(1);

  private final int savedTables;

  Stage(int savedTables) {
    this.savedTables = savedTables;
  }

  /** The last stage of a whole run. */
  public static Stage last() {
    return values()[values().length - 1];
  }

  /** The stages up to this one. */
  List<Stage> upToThis() {
    return Arrays.stream(values()).filter(stage -> stage.compareTo(this) <= 0).toList();
  }

  /** Whether a run until this stage runs {@code stage}. */
  boolean includes(Stage stage) {
    return compareTo(stage) >= 0;
  }

  /** About how many tables it saves, for progress. */
  int savedTables() {
    return savedTables;
  }

  /** The tables of the output that it writes. */
  List<Table> tables() {
    return switch (this) {
      case READ -> List.of();
      case CORPUS -> List.of(Table.REJECTS);
      case BOILERPLATE -> List.of(Table.BOILERPLATE);
      case COPIES -> List.of(Table.ARTICLES, Table.COPIES, Table.COPY_MEMBERS, Table.COPY_CLUSTERS);
      case PASSAGES -> List.of(Table.PASSAGES);
      case TERMS -> List.of(Table.TERMS);
      case TOPICS -> List.of(Table.TOPICS, Table.ARTICLE_TOPICS);
      case STORIES -> List.of(Table.STORIES, Table.STORY_MEMBERS);
      case SOURCES -> List.of(Table.SOURCES, Table.BATCHES, Table.CHANGES);
    };
  }

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

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
  CORPUS(6, Table.REJECTS),
  /** Page parts and formulas that recur. */
  BOILERPLATE(9, Table.BOILERPLATE),
  /** Who copied whom. */
  COPIES(16, Table.ARTICLES, Table.COPIES, Table.COPY_MEMBERS, Table.COPY_CLUSTERS),
  /** What sets an article apart. */
  TERMS(5, Table.TERMS),
  /** Broad themes. */
  TOPICS(9, Table.TOPICS, Table.ARTICLE_TOPICS),
  /** Reports of one event. */
  STORIES(11, Table.STORIES, Table.STORY_MEMBERS);

  private final int savedTables;
  private final List<Table> tables;

  Stage(int savedTables, Table... tables) {
    this.savedTables = savedTables;
    this.tables = List.of(tables);
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
    return tables;
  }

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package naskh.show.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import naskh.show.BatchRow;

/**
 * What a page tells of an output. Sources are named by their index in {@code sources}; lists hold
 * the first of what the tables have, texts are cut.
 *
 * @param rows of each table
 * @param until the stage that the run ended with, where it was not the last; else null
 * @param first the first date of an article; null if none has one
 * @param sources all, most articles first
 * @param flows between sources, most articles first
 * @param batch the batch that the page is of: clusters, stories and passages are those that one of
 *     its articles is in; null: it is of all
 */
record Findings(
    Map<String, Long> rows,
    String until,
    Instant first,
    Instant last,
    List<Warned> warnings,
    List<Source> sources,
    List<Flow> flows,
    List<Story> stories,
    Topics topics,
    List<Cluster> clusters,
    List<Passage> passages,
    List<Boilerplate> boilerplate,
    Batch batch) {

  /** How many rows a table has; 0 where the output has none such. */
  long count(String table) {
    return rows.getOrDefault(table, 0L);
  }

  /** Of how many rows of a table the list holds the first. */
  long among(String table) {
    return batch == null ? count(table) : batch.among().get(table);
  }

  /** Copies of another source's articles. */
  long copied() {
    return sources.stream().mapToLong(Source::copiedFrom).sum();
  }

  /** Articles without versions. */
  long articles() {
    return sources.stream().mapToLong(Source::articles).sum();
  }

  /**
   * A warning of the run.
   *
   * @param example a value and where it stands; null where there is none
   */
  record Warned(String name, long count, String meaning, String example) {}

  /** A row of the table {@code sources}. */
  record Source(
      String name,
      String owner,
      long articles,
      long originals,
      long copiedFrom,
      long copiedBy,
      long firstToReport,
      Long medianDelay,
      double agencyShare,
      double boilerplateShare) {}

  /**
   * What one source copied of another. Each copied article counts once: at the source of the first
   * holder that a row names, so that a source's flows add up to its {@code copied_from_others}.
   *
   * @param lower quartile of the delays in seconds; null where no time is known
   */
  record Flow(int from, int to, long articles, Long lower, Long median, Long upper) {}

  /**
   * An article in a list.
   *
   * @param source index; −1 without one
   * @param isOriginal whether it is a canonical
   */
  record Line(
      String id,
      int source,
      String title,
      String url,
      Instant at,
      boolean isDay,
      boolean isOriginal,
      String agency) {}

  /**
   * A story.
   *
   * @param articles in the order of time
   * @param left articles that are not among them
   */
  record Story(
      String id,
      String topic,
      String title,
      int size,
      int reports,
      int voices,
      List<Integer> sources,
      Instant first,
      Instant last,
      List<String> terms,
      List<Line> articles,
      int left) {}

  /**
   * A cluster.
   *
   * @param text how the canonical begins
   * @param members the canonical first, then in the order of time
   */
  record Cluster(
      String id,
      String title,
      int size,
      List<Integer> sources,
      Instant first,
      Instant last,
      String agency,
      String story,
      String text,
      List<Member> members,
      int left) {}

  /**
   * An article of a cluster.
   *
   * @param kind as in {@code copies}; null for the canonical
   * @param share of it that is copied
   * @param delay seconds behind the canonical; null if not known
   */
  record Member(Line article, String kind, double share, Long delay) {}

  /** A passage; {@code holders} in the order of time, the first holder first. */
  record Passage(
      String id,
      String text,
      int tokens,
      int articles,
      int sourceCount,
      Instant first,
      Instant last,
      boolean isQuote,
      List<Holder> holders,
      int left) {}

  /** Where a passage stands, with the words around it. */
  record Holder(Line article, Long delay, String before, String words, String after) {}

  /**
   * Topics over time and by source.
   *
   * @param begins of the spans of time that articles are counted in; none where there are no dates
   * @param unit of these spans
   * @param outside dated articles that are before or behind them
   */
  record Topics(List<Topic> all, List<LocalDate> begins, Unit unit, long outside) {
    /** How long the spans are. */
    enum Unit {
      DAY,
      WEEK,
      MONTH,
      YEAR
    }
  }

  /**
   * A topic.
   *
   * @param perSpan articles in each span of time
   * @param perSource articles of each source
   */
  record Topic(
      String id,
      String label,
      long size,
      Double coherence,
      List<Long> perSpan,
      List<Long> perSource) {}

  /**
   * A batch.
   *
   * @param among of each table that is listed, how many rows an article of the batch is in
   * @param changes the first of what its articles founded or joined; null: it is not kept
   * @param left changes that are not among them
   */
  record Batch(BatchRow row, Map<String, Long> among, List<Change> changes, int left) {}

  /**
   * A cluster or story that articles of the batch founded or joined.
   *
   * @param articles of the batch
   * @param sources of these
   * @param title of the article that came soonest
   * @param earlier source of what it followed
   * @param isFirst whether it followed nothing
   * @param delay seconds behind it; null if not known
   */
  record Change(
      String kind,
      String group,
      int articles,
      List<Integer> sources,
      String title,
      int earlier,
      boolean isFirst,
      Long delay) {}

  /** Recurring text; {@code source} −1: several. */
  record Boilerplate(
      String kind, int source, String text, int articles, int days, List<String> examples) {}
}

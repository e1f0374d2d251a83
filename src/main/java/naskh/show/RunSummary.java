package naskh.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import naskh.job.Stage;
import naskh.text.CodePoints;
import naskh.text.Plain;

/**
 * What a run found, on one screen: counts, a copied report with who was first and by how long, a
 * story, a topic, warnings, what to do next.
 */
public final class RunSummary {
  /** Reasons of rejects, later sources, warnings: what is left of a screen. */
  private static final int REASONS = 3;

  private static final int FOLLOWERS = 3;
  private static final int WARNINGS = 6;

  private final OutputTables tables;
  private final Written written;
  private final List<String> lines = new ArrayList<>();

  private RunSummary(OutputTables tables, Written written) {
    this.tables = tables;
    this.written = written;
  }

  /** The lines, read off the published tables. */
  public static List<String> of(OutputTables tables, Written written) {
    RunSummary summary = new RunSummary(tables, written);
    summary.tell();
    return summary.lines;
  }

  private void tell() {
    line("articles", "%,d accepted, %,d refused", tables.rows("articles"), tables.rows("rejects"));
    refused();
    boolean isEmpty = !tables.endedBefore(Stage.CORPUS) && tables.rows("articles") == 0;
    if (isEmpty) {
      line(
          "nothing",
          "was accepted: naskh look INPUT shows what is in the files and how to read it");
      line("tables", "%s", tables.place());
      return;
    }
    String[] pair = copies();
    stories();
    topics();
    warnings();
    line("tables", "%s", tables.place());
    if (!tables.endedBefore(Stage.last())) {
      line("next", "naskh top %s", tables.place());
      if (pair != null) {
        line("", "naskh explain %s %s %s", tables.place(), argument(pair[0]), argument(pair[1]));
      }
    }
  }

  /** The warnings of a run or a batch, as its summary tells them. */
  static List<String> warnings(OutputTables tables, Written written) {
    RunSummary summary = new RunSummary(tables, written);
    summary.warnings();
    return summary.lines;
  }

  /** A line of a summary. */
  static String named(String name, String value) {
    return String.format(Locale.ROOT, "%-9s", name) + value;
  }

  /** As a shell takes it. */
  private static String argument(String id) {
    String plain = Plain.line(id);
    return plain.matches("[\\p{L}\\p{N}_./:#~-]+")
        ? plain
        : "'" + plain.replace("'", "'\\''") + "'";
  }

  /** The commonest reasons, each with its first record. */
  private void refused() {
    Map<String, Refused> reasons = new TreeMap<>();
    tables.each(
        "rejects",
        List.of("reason", "input_file", "position", "detail"),
        row -> reasons.merge(row.text("reason"), Refused.of(row), Refused::and));
    reasons.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Refused>>comparingLong(r -> -r.getValue().times())
                .thenComparing(Map.Entry::getKey))
        .limit(REASONS)
        .forEach(
            reason ->
                item(
                    reason.getValue().times(),
                    reason.getKey()
                        + ": "
                        + place(reason.getValue().file(), reason.getValue().position())
                        + ": "
                        + reason.getValue().detail()));
  }

  /** Records of one reason: how many, and the first by place. */
  private record Refused(long times, String file, long position, String detail) {
    static Refused of(TableRow row) {
      return new Refused(
          1,
          row.text("input_file"),
          row.isNull("position") ? 0 : row.integer("position"),
          row.text("detail"));
    }

    Refused and(Refused other) {
      int order =
          Comparator.comparing(Refused::file, CodePoints::compare)
              .thenComparingLong(Refused::position)
              .compare(this, other);
      Refused first = order <= 0 ? this : other;
      return new Refused(times + other.times, first.file, first.position, first.detail);
    }
  }

  private static String place(String file, long position) {
    return position > 0 ? file + ":" + position : file;
  }

  /** Tells of the report that most sources had; gives back two of its articles, null without. */
  private String[] copies() {
    if (tables.endedBefore(Stage.COPIES)) {
      return null;
    }
    line(
        "copies",
        "%,d links, %,d clusters of %,d articles",
        tables.rows("copies"),
        tables.rows("copy_clusters"),
        tables.rows("copy_members"));
    TableRow most =
        largest(
            "copy_clusters",
            "cluster_id",
            List.of("cluster_id", "canonical_id", "title", "size", "sources"),
            row -> row.texts("sources").size(),
            row -> row.count("size"));
    if (most == null) {
      return null;
    }
    item(most.count("size"), written.title(most.text("title")));
    String id = most.text("canonical_id");
    ArticleHead first = head(id);
    Map<String, TableRow> followers = new HashMap<>(); // by source, the first of each
    String[] pair = null;
    for (TableRow row :
        tables.where(
            "copies", "earlier_id", id, List.of("later_id", "later_source", "lag_seconds"))) {
      pair = new String[] {id, row.text("later_id")};
      boolean isTold =
          row.text("later_source") != null && !row.text("later_source").equals(first.source());
      if (isTold && !row.isNull("lag_seconds")) {
        followers.merge(
            row.text("later_source"),
            row,
            (a, b) -> a.integer("lag_seconds") <= b.integer("lag_seconds") ? a : b);
      }
    }
    List<String> told = new ArrayList<>();
    told.add(
        "first "
            + written.source(first.source())
            + (first.published() == null ? "" : ", " + written.date(first)));
    followers.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, TableRow>>comparingLong(
                    follower -> follower.getValue().integer("lag_seconds"))
                .thenComparing(Map.Entry::getKey, CodePoints::compare))
        .limit(FOLLOWERS)
        .forEach(
            follower ->
                told.add(
                    written.source(follower.getKey())
                        + " "
                        + Written.later(follower.getValue().integer("lag_seconds"))));
    if (followers.size() > FOLLOWERS) {
      told.add(Written.count(followers.size() - FOLLOWERS, "more source"));
    }
    line("", "        %s", String.join("; ", told));
    return pair;
  }

  private ArticleHead head(String id) {
    return ArticleHead.of(tables.where("articles", "article_id", id, ArticleHead.COLUMNS).get(0));
  }

  private void stories() {
    if (tables.endedBefore(Stage.STORIES)) {
      return;
    }
    line("stories", "%,d of %,d articles", tables.rows("stories"), tables.rows("story_members"));
    TableRow most =
        largest(
            "stories",
            "story_id",
            List.of("story_id", "title", "size", "report_count", "independent_count"),
            row -> row.count("report_count"),
            row -> row.count("size"));
    if (most != null) {
      item(most.count("size"), written.title(most.text("title")));
      line(
          "",
          "        %s, %s",
          Written.count(most.count("report_count"), "report"),
          Written.count(most.count("independent_count"), "independent voice"));
    }
  }

  private void topics() {
    if (tables.endedBefore(Stage.TOPICS)) {
      return;
    }
    line("topics", "%,d", tables.rows("topics"));
    TableRow most =
        largest(
            "topics", "topic_id", List.of("topic_id", "label", "size"), row -> row.count("size"));
    if (most != null) {
      item(most.count("size"), written.title(most.text("label")));
    }
  }

  /** The row with the largest numbers, ties by its id; null where there is none. */
  @SafeVarargs
  private TableRow largest(
      String table, String id, List<String> columns, ToLongFunction<TableRow>... numbers) {
    LargestRows largest = new LargestRows(1, id, numbers);
    tables.each(table, columns, largest::add);
    return largest.rows().stream().findFirst().orElse(null);
  }

  private void warnings() {
    JsonNode warnings = tables.run().path("warnings");
    for (int i = 0; i < warnings.size() && i < WARNINGS; i++) {
      JsonNode warning = warnings.get(i);
      line(
          "warning",
          "%,d × %s: %s%s",
          warning.path("count").asLong(),
          warning.path("warning").asText(),
          warning.path("meaning").asText(),
          example(warning.path("example")));
    }
    if (warnings.size() > WARNINGS) {
      line("", "%s in run.json", Written.count(warnings.size() - WARNINGS, "more warning"));
    }
  }

  private String example(JsonNode example) {
    if (example.isMissingNode()) {
      return "";
    }
    String value =
        example.hasNonNull("value")
            ? "«" + Written.cut(example.get("value").asText()) + "» in "
            : "";
    String place = place(example.path("file").asText(), example.path("position").asLong());
    return Plain.line(", as " + value + place);
  }

  private void item(long number, String name) {
    line("", "%,6d  %s", number, Plain.line(Written.cut(name)));
  }

  private void line(String name, String format, Object... values) {
    lines.add(named(name, String.format(Locale.ROOT, format, values)));
  }
}

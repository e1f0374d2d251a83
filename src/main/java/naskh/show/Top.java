package naskh.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import naskh.WrongUse;
import naskh.text.CodePoints;

/** The largest clusters, stories, topics, passages; the sources and articles most copied. */
public final class Top {
  private final OutputTables tables;
  private final TopFilter filter;
  private final Written written;

  public Top(OutputTables tables, TopFilter filter, Written written) {
    this.tables = tables;
    this.filter = filter;
    this.written = written;
  }

  /**
   * One of what is counted.
   *
   * @param values by the names of the tables' columns: strings, whole numbers, numbers, instants,
   *     lists of strings, and nulls
   * @param line the same for a person
   */
  public record Entry(Map<String, Object> values, String line) {}

  /**
   * The first of a section.
   *
   * @throws WrongUse where the output does not tell of it
   */
  public List<Entry> of(Section section) {
    String missing = missing(section);
    if (missing != null) {
      throw new WrongUse("output " + tables.place() + ": " + section + ": " + missing);
    }
    return switch (section) {
      case CHANGES -> changes();
      case CLUSTERS -> clusters();
      case STORIES -> stories();
      case TOPICS -> topics();
      case PASSAGES -> passages();
      case SOURCES -> sources();
      case ARTICLES -> articles();
    };
  }

  /** Why there is no list of a section; null: there is one, which may be empty. */
  public String missing(Section section) {
    boolean isNarrowed = filter.since() != null || filter.topic() != null || filter.batch() != null;
    if (section == Section.SOURCES && isNarrowed) {
      return "counted over all articles: ask without --since, --topic and --batch";
    }
    String missing = section.missing(tables);
    return section == Section.CHANGES && missing == null
        ? Changes.missing(tables, filter)
        : missing;
  }

  private List<Entry> changes() {
    return Changes.read(tables, filter).stream()
        .limit(filter.limit())
        .map(change -> new Entry(change.values(), line(change.articles(), change.parts(written))))
        .toList();
  }

  /** The largest of the rows that are wanted. */
  private List<TableRow> largest(
      String table, List<String> columns, Predicate<TableRow> isWanted, LargestRows largest) {
    tables.each(
        table,
        columns,
        row -> {
          if (isWanted.test(row)) {
            largest.add(row);
          }
        });
    return largest.rows();
  }

  private List<Entry> clusters() {
    Set<String> ofTopic = filter.articles(tables);
    Set<String> ofBatch =
        TopFilter.groups(tables, "copy_members", "cluster_id", filter.arrived(tables));
    List<String> columns =
        List.of("cluster_id", "canonical_id", "title", "size", "sources", FIRST, LAST);
    return largest(
            "copy_clusters",
            columns,
            row ->
                filter.isIn(row.time(FIRST))
                    && filter.isOf(row.texts("sources"))
                    && TopFilter.isIn(ofTopic, row.text("canonical_id"))
                    && TopFilter.isIn(ofBatch, row.text("cluster_id")),
            new LargestRows(filter.limit(), "cluster_id", row -> row.integer("size")))
        .stream()
        .map(
            row ->
                new Entry(
                    values(row, "cluster_id", "title", "size", "sources", FIRST, LAST),
                    line(
                        row.count("size"),
                        Written.count(row.texts("sources").size(), "source"),
                        between(row),
                        written.text(row.text("canonical_id")),
                        written.title(row.text("title")))))
        .toList();
  }

  private static final String FIRST = "first_published_at";
  private static final String LAST = "last_published_at";

  private List<Entry> stories() {
    Set<String> topics = filter.topics(tables);
    Set<String> ofBatch =
        TopFilter.groups(tables, "story_members", "story_id", filter.arrived(tables));
    List<String> columns =
        List.of(
            "story_id",
            "topic_id",
            "title",
            "size",
            "report_count",
            "sources",
            FIRST,
            LAST,
            "terms");
    return largest(
            "stories",
            columns,
            row ->
                filter.isIn(row.time(FIRST))
                    && filter.isOf(row.texts("sources"))
                    && TopFilter.isIn(topics, row.text("topic_id"))
                    && TopFilter.isIn(ofBatch, row.text("story_id")),
            new LargestRows(
                filter.limit(),
                "story_id",
                row -> row.integer("report_count"),
                row -> row.integer("size")))
        .stream()
        .map(
            row ->
                new Entry(
                    values(row, columns.toArray(String[]::new)),
                    line(
                        row.count("report_count"),
                        Written.count(row.count("size"), "article"),
                        Written.count(row.texts("sources").size(), "source"),
                        between(row),
                        written.text(row.text("story_id")),
                        written.title(row.text("title")))))
        .toList();
  }

  private List<Entry> topics() {
    Set<String> meant = filter.topics(tables);
    Map<String, Integer> sizes = sizesOfTopics();
    List<TableRow> rows = new ArrayList<>();
    tables.each("topics", List.of("topic_id", "label", "size", "coherence_npmi"), rows::add);
    return rows.stream()
        .filter(row -> TopFilter.isIn(meant, row.text("topic_id")))
        .map(row -> topic(row, sizes == null ? row.count("size") : size(row, sizes)))
        .sorted(
            Comparator.comparingInt((Entry entry) -> -(Integer) entry.values().get("size"))
                .thenComparing(entry -> (String) entry.values().get("topic_id")))
        .limit(filter.limit())
        .toList();
  }

  private static int size(TableRow topic, Map<String, Integer> sizes) {
    return sizes.getOrDefault(topic.text("topic_id"), 0);
  }

  private Entry topic(TableRow row, int size) {
    Map<String, Object> values = values(row, "topic_id", "label", "coherence_npmi");
    values.put("size", size);
    return new Entry(values, line(size, row.text("topic_id"), written.title(row.text("label"))));
  }

  /** Articles of each topic that were looked for; null: all. */
  private Map<String, Integer> sizesOfTopics() {
    if (filter.since() == null && filter.source() == null && filter.batch() == null) {
      return null;
    }
    Set<String> arrived = filter.arrived(tables);
    Set<String> wanted = new HashSet<>();
    tables.each(
        "articles",
        List.of("article_id", "source", "published_at"),
        row -> {
          if (filter.isIn(row.time("published_at"))
              && TopFilter.isIn(arrived, row.text("article_id"))
              && (filter.source() == null || filter.source().equals(row.text("source")))) {
            wanted.add(row.text("article_id"));
          }
        });
    Map<String, Integer> sizes = new HashMap<>();
    tables.each(
        "article_topics",
        List.of("article_id", "topic_id"),
        row -> {
          if (wanted.contains(row.text("article_id"))) {
            sizes.merge(row.text("topic_id"), 1, Integer::sum);
          }
        });
    return sizes;
  }

  private List<Entry> passages() {
    Set<String> ofTopic = filter.articles(tables);
    Set<String> ofSource = articlesOfSource();
    Set<String> arrived = filter.arrived(tables);
    List<String> columns =
        List.of(
            "passage_id",
            "text",
            "tokens",
            "article_count",
            "source_count",
            "first_article_id",
            FIRST,
            LAST,
            "is_quote");
    List<String> read = new ArrayList<>(columns);
    if (ofSource != null || arrived != null) {
      read.add("holders");
    }
    return largest(
            "passages",
            read,
            row ->
                filter.isIn(row.time(FIRST))
                    && TopFilter.isIn(ofTopic, row.text("first_article_id"))
                    && TopFilter.isHeldIn(ofSource, row)
                    && TopFilter.isHeldIn(arrived, row),
            new LargestRows(
                filter.limit(),
                "passage_id",
                row -> row.integer("source_count"),
                row -> row.integer("article_count")))
        .stream()
        .map(
            row ->
                new Entry(
                    values(row, columns.toArray(String[]::new)),
                    line(
                        row.count("source_count"),
                        Written.count(row.count("article_count"), "article"),
                        Written.count(row.count("tokens"), "token")
                            + (row.isTrue("is_quote") ? ", a quotation" : ""),
                        between(row),
                        written.text(row.text("first_article_id")),
                        written.shortText(row.text("text")))))
        .toList();
  }

  /** Null: any. */
  private Set<String> articlesOfSource() {
    if (filter.source() == null) {
      return null;
    }
    Set<String> articles = new HashSet<>();
    tables
        .where("articles", "source", filter.source(), List.of("article_id"))
        .forEach(row -> articles.add(row.text("article_id")));
    return articles;
  }

  private List<Entry> sources() {
    String[] columns = {
      "source",
      "owner",
      "articles",
      "originals",
      "copied_from_others",
      "copied_by_others",
      "first_to_report",
      "median_delay_seconds",
      "agency_share",
      "boilerplate_share"
    };
    return largest(
            "sources",
            List.of(columns),
            row ->
                !row.isNull("source")
                    && (filter.source() == null || filter.source().equals(row.text("source"))),
            new LargestRows(
                filter.limit(),
                "source",
                row -> row.integer("copied_by_others"),
                row -> row.integer("articles")))
        .stream()
        .map(row -> new Entry(values(row, columns), line(row)))
        .toList();
  }

  private String line(TableRow source) {
    Long delay = source.integer("median_delay_seconds");
    return line(
        source.integer("copied_by_others"),
        "of " + Written.count(source.integer("articles"), "article"),
        String.format(
            Locale.ROOT,
            "%,d copied from others%s",
            source.integer("copied_from_others"),
            delay == null ? "" : " after " + Written.lag(delay) + " (median)"),
        "first to report " + Written.count(source.integer("first_to_report"), "story", "stories"),
        written.source(source.text("source")));
  }

  /** What copied an article. */
  private static final class Copied {
    private int copies;
    private int passages;
    private final Set<String> sources = new HashSet<>();
  }

  private List<Entry> articles() {
    Set<String> ofTopic = filter.articles(tables);
    Set<String> arrived = filter.arrived(tables);
    Map<String, Copied> copied = new HashMap<>();
    tables.each(
        "copies",
        List.of("earlier_id", "later_id", "earlier_source", "later_source", "kind"),
        row -> {
          String id = row.text("earlier_id");
          if ((filter.source() == null || filter.source().equals(row.text("earlier_source")))
              && TopFilter.isIn(ofTopic, id)
              && (TopFilter.isIn(arrived, id) || TopFilter.isIn(arrived, row.text("later_id")))) {
            count(row, copied.computeIfAbsent(id, none -> new Copied()));
          }
        });
    if (filter.since() != null) {
      tables.each(
          "articles",
          List.of("article_id", "published_at"),
          row -> {
            if (!filter.isIn(row.time("published_at"))) {
              copied.remove(row.text("article_id"));
            }
          });
    }
    List<String> most =
        copied.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, Copied> one) -> -one.getValue().sources.size())
                    .thenComparing(one -> -one.getValue().copies)
                    .thenComparing(one -> -one.getValue().passages)
                    .thenComparing(Map.Entry::getKey, CodePoints::compare))
            .limit(filter.limit())
            .map(Map.Entry::getKey)
            .toList();
    Map<String, ArticleHead> heads = ArticleFacts.heads(tables, new HashSet<>(most));
    return most.stream().map(id -> article(heads.get(id), copied.get(id))).toList();
  }

  private static void count(TableRow row, Copied copied) {
    if (row.text("kind").equals("PASSAGE")) {
      copied.passages++;
    } else {
      copied.copies++;
    }
    String source = row.text("later_source");
    if (source != null && !source.equals(row.text("earlier_source"))) {
      copied.sources.add(source);
    }
  }

  private Entry article(ArticleHead head, Copied copied) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("article_id", head.id());
    values.put("source", head.source());
    values.put("title", head.title());
    values.put("published_at", head.published());
    values.put("other_sources", copied.sources.size());
    values.put("copies", copied.copies);
    values.put("passages", copied.passages);
    return new Entry(
        values,
        line(
            copied.sources.size(),
            Written.count(copied.copies, "copy", "copies"),
            "a passage in " + copied.passages,
            written.source(head.source()),
            written.date(head),
            written.text(head.id()),
            written.title(head.title())));
  }

  private String between(TableRow row) {
    Instant first = row.time(FIRST);
    return first == null ? "(no date)" : "from " + written.date(first, false);
  }

  private static Map<String, Object> values(TableRow row, String... columns) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String column : columns) {
      values.put(column, row.value(column));
    }
    return values;
  }

  private static String line(long number, String... parts) {
    return String.format(Locale.ROOT, "%,8d  ", number) + String.join("  ", parts);
  }
}

package naskh.show.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import naskh.job.Stage;
import naskh.show.BatchRow;
import naskh.show.Changes;
import naskh.show.LargestRows;
import naskh.show.OutputTables;
import naskh.show.TableRow;
import naskh.show.TopFilter;
import naskh.show.report.Findings.Boilerplate;
import naskh.show.report.Findings.Cluster;
import naskh.show.report.Findings.Holder;
import naskh.show.report.Findings.Line;
import naskh.show.report.Findings.Member;
import naskh.show.report.Findings.Passage;
import naskh.show.report.Findings.Source;
import naskh.show.report.Findings.Story;
import naskh.show.report.Findings.Topic;
import naskh.show.report.Findings.Warned;
import naskh.text.CodePoints;

/**
 * Reads the findings off the tables.
 *
 * <p>Cost: one pass over the short columns of each table, texts of the articles that are shown
 * only. Holds a topic an article, and what {@link FlowCount} does.
 */
final class FindingsReader {
  // What a person looks through, at some 10 kB each: the page stays under half of its 3 MB.
  static final int CLUSTERS = 40;
  static final int STORIES = 30;
  static final int PASSAGES = 40;
  static final int BOILERPLATE = 40;
  static final int CHANGES = 100;

  /** Topics in the page; those behind them are small. */
  static final int TOPICS = 12;

  /** Articles of a cluster or story that are listed. */
  private static final int LISTED = 30;

  /** Places of a passage that are shown with the words around them. */
  private static final int HOLDERS = 10;

  /** Characters of a text, some 120 words: what it is about, and how it is written. */
  private static final int TEXT_CHARS = 700;

  /** Characters before and behind a passage. */
  private static final int AROUND_CHARS = 70;

  /** Characters of a passage as a later article has it. */
  private static final int REPEATED_CHARS = 160;

  /** Fillings of a formula that are shown. */
  private static final int EXAMPLES = 2;

  private final OutputTables tables;

  /** Of the batch that is meant, if one is. */
  private final TopFilter filter;

  private final Map<String, Long> among = new HashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Integer> sourceNumbers = new HashMap<>();
  private final Map<String, TableRow> shown = new HashMap<>();
  private final Map<String, TableRow> texts = new HashMap<>();
  private Instant first;
  private Instant last;

  private FindingsReader(OutputTables tables, Integer batch) {
    this.tables = tables;
    this.filter = new TopFilter(null, null, null, batch, CHANGES);
  }

  /**
   * @param batch clusters, stories and passages are those that its articles are in; null: all
   */
  static Findings of(OutputTables tables, Integer batch) {
    return new FindingsReader(tables, batch).read();
  }

  private Findings read() {
    readSources();
    Set<String> arrived = filter.arrived(tables);
    Set<String> clustersOf = TopFilter.groups(tables, "copy_members", "cluster_id", arrived);
    Set<String> storiesOf = TopFilter.groups(tables, "story_members", "story_id", arrived);
    List<TableRow> clusters =
        largest(
            "copy_clusters",
            row -> TopFilter.isIn(clustersOf, row.text("cluster_id")),
            new LargestRows(
                CLUSTERS,
                "cluster_id",
                row -> row.texts("sources").size(),
                row -> row.integer("size")),
            "cluster_id",
            "canonical_id",
            "title",
            "size",
            "sources",
            FIRST,
            LAST,
            "agency");
    List<TableRow> stories =
        largest(
            "stories",
            row -> TopFilter.isIn(storiesOf, row.text("story_id")),
            new LargestRows(
                STORIES,
                "story_id",
                row -> row.integer("report_count"),
                row -> row.integer("size")),
            "story_id",
            "topic_id",
            "title",
            "size",
            "report_count",
            "independent_count",
            "sources",
            FIRST,
            LAST,
            "terms");
    List<TableRow> passages =
        largest(
            "passages",
            row -> TopFilter.isHeldIn(arrived, row),
            new LargestRows(
                PASSAGES,
                "passage_id",
                row -> row.integer("source_count"),
                row -> row.integer("article_count"),
                row -> row.integer("tokens")),
            "passage_id",
            "tokens",
            "article_count",
            "source_count",
            FIRST,
            LAST,
            "is_quote",
            "holders");
    Map<String, List<TableRow>> ofCluster =
        grouped(clusters, "cluster_id", "copy_members", "kind", "coverage_article");
    Map<String, List<TableRow>> ofStory = grouped(stories, "story_id", "story_members");
    readShown(clusters, passages, ofCluster, ofStory);
    Findings.Topics topics = topics();
    return new Findings(
        rows(),
        tables.endedBefore(Stage.SOURCES) ? tables.until() : null,
        first,
        last,
        warnings(),
        sources,
        flows(),
        stories.stream().map(row -> story(row, ofStory)).toList(),
        topics,
        clusters(clusters, ofCluster),
        passages(passages),
        boilerplate(),
        filter.batch() == null ? null : batch());
  }

  private static final String FIRST = "first_published_at";
  private static final String LAST = "last_published_at";

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    tables
        .run()
        .path("tables")
        .fields()
        .forEachRemaining(table -> rows.put(table.getKey(), table.getValue().asLong()));
    return rows;
  }

  private List<Warned> warnings() {
    List<Warned> warnings = new ArrayList<>();
    for (JsonNode warning : tables.run().path("warnings")) {
      JsonNode example = warning.path("example");
      String place = example.path("file").asText("");
      if (example.path("position").asLong() > 0) {
        place += ":" + example.path("position").asLong();
      }
      String value = example.path("value").asText("");
      warnings.add(
          new Warned(
              warning.path("warning").asText(),
              warning.path("count").asLong(),
              warning.path("meaning").asText(),
              example.isMissingNode() ? null : (value + " " + place).strip()));
    }
    return warnings;
  }

  // Sources

  /** An output that ended before its last stage has no table of them: they are counted here. */
  private void readSources() {
    if (tables.endedBefore(Stage.SOURCES)) {
      Map<String, Long> counts = new HashMap<>();
      tables.each(
          "articles",
          List.of("source", "version_of"),
          row -> {
            if (row.isNull("version_of")) {
              counts.merge(row.isNull("source") ? "" : row.text("source"), 1L, Long::sum);
            }
          });
      counts.forEach(
          (name, count) ->
              sources.add(
                  new Source(
                      name.isEmpty() ? null : name, null, count, 0, 0, 0, 0, null, 0.0, 0.0)));
    } else {
      tables.each("sources", SOURCE_COLUMNS, row -> sources.add(source(row)));
    }
    sources.sort(
        Comparator.comparingLong(Source::articles)
            .reversed()
            .thenComparing(Source::name, Comparator.nullsLast(CodePoints::compare)));
    for (int i = 0; i < sources.size(); i++) {
      sourceNumbers.put(sources.get(i).name(), i);
    }
  }

  private static final List<String> SOURCE_COLUMNS =
      List.of(
          "source",
          "owner",
          "articles",
          "originals",
          "copied_from_others",
          "copied_by_others",
          "first_to_report",
          "median_delay_seconds",
          "agency_share",
          "boilerplate_share");

  private static Source source(TableRow row) {
    return new Source(
        row.text("source"),
        row.text("owner"),
        row.integer("articles"),
        row.integer("originals"),
        row.integer("copied_from_others"),
        row.integer("copied_by_others"),
        row.integer("first_to_report"),
        row.integer("median_delay_seconds"),
        row.number("agency_share"),
        row.number("boilerplate_share"));
  }

  /** −1: none is given. */
  private int number(String source) {
    return source == null ? -1 : sourceNumbers.getOrDefault(source, -1);
  }

  private List<Integer> numbers(List<String> names) {
    return names.stream().map(this::number).filter(number -> number >= 0).sorted().toList();
  }

  private List<Findings.Flow> flows() {
    FlowCount flows = new FlowCount();
    tables.each(
        "copies",
        List.of("earlier_id", "later_id", "earlier_source", "later_source", "lag_seconds", "kind"),
        row -> {
          int from = number(row.text("earlier_source"));
          int to = number(row.text("later_source"));
          if (from >= 0 && to >= 0 && from != to && !row.text("kind").equals("PASSAGE")) {
            flows.add(
                row.text("earlier_id"), row.text("later_id"), from, to, row.integer("lag_seconds"));
          }
        });
    return flows.flows();
  }

  // What is shown of articles

  private List<TableRow> largest(
      String table, Predicate<TableRow> isWanted, LargestRows largest, String... columns) {
    long[] wanted = {0};
    tables.each(
        table,
        List.of(columns),
        row -> {
          if (isWanted.test(row)) {
            wanted[0]++;
            largest.add(row);
          }
        });
    among.put(table, wanted[0]);
    return largest.rows();
  }

  /** The members of some rows, by the id of the row. */
  private Map<String, List<TableRow>> grouped(
      List<TableRow> rows, String id, String table, String... columns) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.text(id)));
    List<String> all = new ArrayList<>(List.of(id, "article_id"));
    all.addAll(List.of(columns));
    Map<String, List<TableRow>> grouped = new HashMap<>();
    tables
        .where(table, id, ids, all)
        .forEach(row -> grouped.computeIfAbsent(row.text(id), key -> new ArrayList<>()).add(row));
    return grouped;
  }

  private void readShown(
      List<TableRow> clusters,
      List<TableRow> passages,
      Map<String, List<TableRow>> ofCluster,
      Map<String, List<TableRow>> ofStory) {
    Set<String> ids = new HashSet<>();
    ofCluster.values().forEach(members -> members.forEach(row -> ids.add(row.text("article_id"))));
    ofStory.values().forEach(members -> members.forEach(row -> ids.add(row.text("article_id"))));
    Set<String> withText = new HashSet<>();
    clusters.forEach(row -> withText.add(row.text("canonical_id")));
    for (TableRow passage : passages) {
      places(passage).forEach(holder -> withText.add(holder.text("article_id")));
    }
    ids.addAll(withText);
    tables
        .where("articles", "article_id", ids, LINE_COLUMNS)
        .forEach(row -> shown.put(row.text("article_id"), row));
    tables
        .where("articles", "article_id", withText, List.of("article_id", "text"))
        .forEach(row -> texts.put(row.text("article_id"), row));
  }

  private static final List<String> LINE_COLUMNS =
      List.of(
          "article_id",
          "canonical_id",
          "source",
          "url",
          "title",
          "published_at",
          "published_precision",
          "agency");

  private Line line(String id) {
    TableRow row = shown.get(id);
    return new Line(
        id,
        number(row.text("source")),
        row.text("title"),
        row.text("url"),
        row.time("published_at"),
        "DAY".equals(row.text("published_precision")),
        id.equals(row.text("canonical_id")),
        row.text("agency"));
  }

  private String text(String id) {
    return texts.get(id).text("text");
  }

  /** As the tables have it: a day counts as its end, no date comes last. */
  private static final Comparator<Line> IN_TIME =
      Comparator.<Line, Instant>comparing(
              FindingsReader::moment, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Line::id, CodePoints::compare);

  private static Instant moment(Line line) {
    return line.isDay() && line.at() != null ? line.at().plus(1, ChronoUnit.DAYS) : line.at();
  }

  /** Null where a date is missing, or where one has no time and both are of one day. */
  private static Long delay(Line earlier, Line later) {
    if (earlier.at() == null || later.at() == null) {
      return null;
    }
    boolean isOneDay = TopicCount.day(earlier.at()).equals(TopicCount.day(later.at()));
    return (earlier.isDay() || later.isDay()) && isOneDay
        ? null
        : Math.abs(ChronoUnit.SECONDS.between(earlier.at(), later.at()));
  }

  private Story story(TableRow row, Map<String, List<TableRow>> members) {
    List<Line> articles =
        members.getOrDefault(row.text("story_id"), List.of()).stream()
            .map(member -> line(member.text("article_id")))
            .sorted(IN_TIME)
            .toList();
    return new Story(
        row.text("story_id"),
        row.text("topic_id"),
        row.text("title"),
        row.count("size"),
        row.count("report_count"),
        row.count("independent_count"),
        numbers(row.texts("sources")),
        row.time(FIRST),
        row.time(LAST),
        row.texts("terms"),
        articles.subList(0, Math.min(LISTED, articles.size())),
        Math.max(0, articles.size() - LISTED));
  }

  private List<Cluster> clusters(List<TableRow> rows, Map<String, List<TableRow>> members) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.text("canonical_id")));
    Map<String, String> stories = new HashMap<>();
    tables
        .where("story_members", "article_id", ids, List.of("story_id", "article_id"))
        .forEach(row -> stories.put(row.text("article_id"), row.text("story_id")));
    return rows.stream()
        .map(row -> cluster(row, stories.get(row.text("canonical_id")), members))
        .toList();
  }

  private Cluster cluster(TableRow row, String story, Map<String, List<TableRow>> members) {
    String id = row.text("cluster_id");
    String canonicalId = row.text("canonical_id");
    Line canonical = line(canonicalId);
    List<Member> all =
        members.get(id).stream()
            .map(
                member -> {
                  Line article = line(member.text("article_id"));
                  Double share = member.number("coverage_article");
                  return new Member(
                      article,
                      member.text("kind"),
                      share == null ? 1 : share,
                      delay(canonical, article));
                })
            .sorted(
                Comparator.<Member, Boolean>comparing(member -> member.kind() != null)
                    .thenComparing(Member::article, IN_TIME))
            .toList();
    return new Cluster(
        id,
        row.text("title"),
        row.count("size"),
        numbers(row.texts("sources")),
        row.time(FIRST),
        row.time(LAST),
        row.text("agency"),
        story,
        Markup.cut(Markup.oneLine(text(canonicalId)), TEXT_CHARS),
        all.subList(0, Math.min(LISTED, all.size())),
        Math.max(0, all.size() - LISTED));
  }

  // Passages

  private static List<TableRow> places(TableRow passage) {
    List<TableRow> places = passage.rows("holders");
    return places.subList(0, Math.min(HOLDERS, places.size()));
  }

  private List<Passage> passages(List<TableRow> rows) {
    return rows.stream()
        .map(
            row -> {
              List<TableRow> places = places(row);
              Line earliest = line(places.get(0).text("article_id"));
              TableRow own = places.get(0);
              return new Passage(
                  row.text("passage_id"),
                  Markup.cut(
                      Markup.oneLine(
                          part(text(own.text("article_id")), own.count("begin"), own.count("end"))),
                      TEXT_CHARS),
                  row.count("tokens"),
                  row.count("article_count"),
                  row.count("source_count"),
                  row.time(FIRST),
                  row.time(LAST),
                  row.isTrue("is_quote"),
                  places.stream().map(place -> holder(place, earliest)).toList(),
                  Math.max(0, row.count("article_count") - articles(places)));
            })
        .toList();
  }

  private static int articles(List<TableRow> places) {
    return (int) places.stream().map(place -> place.text("article_id")).distinct().count();
  }

  private Holder holder(TableRow place, Line earliest) {
    Line article = line(place.text("article_id"));
    String text = text(article.id());
    int begin = place.count("begin");
    int end = place.count("end");
    String before = Markup.spaced(part(text, begin - AROUND_CHARS, begin));
    String after = Markup.spaced(part(text, end, end + AROUND_CHARS));
    return new Holder(
        article,
        article.id().equals(earliest.id()) ? Long.valueOf(0) : delay(earliest, article),
        begin > AROUND_CHARS ? "… " + before.substring(before.indexOf(' ') + 1) : before,
        Markup.cut(Markup.oneLine(part(text, begin, end)), REPEATED_CHARS),
        end + AROUND_CHARS < text.length() ? cutWord(after) : after);
  }

  /** Without the word at the end, which may be half of one. */
  private static String cutWord(String words) {
    int space = words.lastIndexOf(' ');
    return (space > 0 ? words.substring(0, space) : words) + " …";
  }

  /** From {@code begin} to {@code end}, as far as the text goes, no letter cut in two. */
  private static String part(String text, int begin, int end) {
    int from = Math.min(Math.max(0, begin), text.length());
    int to = Math.max(from, Math.min(end, text.length()));
    if (from > 0 && from < to && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to > from && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  // Topics

  private Findings.Topics topics() {
    LargestRows largest = new LargestRows(TOPICS, "topic_id", row -> row.integer("size"));
    tables.each("topics", List.of("topic_id", "label", "size", "coherence_npmi"), largest::add);
    List<Topic> topics =
        largest.rows().stream()
            .map(
                row ->
                    new Topic(
                        row.text("topic_id"),
                        row.text("label"),
                        row.integer("size"),
                        row.number("coherence_npmi"),
                        List.of(),
                        List.of()))
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    topics.forEach(topic -> numbers.put(topic.id(), numbers.size()));
    Map<String, Integer> ofArticle = new HashMap<>();
    tables.each(
        "article_topics",
        List.of("article_id", "topic_id"),
        row -> {
          Integer number = numbers.get(row.text("topic_id"));
          if (number != null) {
            ofArticle.put(row.text("article_id"), number);
          }
        });
    TopicCount count = new TopicCount(topics.size(), sources.size());
    tables.each(
        "articles",
        List.of("article_id", "source", "published_at"),
        row -> {
          Instant at = row.time("published_at");
          if (at != null) {
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
          }
          Integer topic = ofArticle.get(row.text("article_id"));
          if (topic != null) {
            count.add(topic, number(row.text("source")), at);
          }
        });
    return count.over(topics);
  }

  private Findings.Batch batch() {
    BatchRow row = BatchRow.of(tables, filter.batch());
    if (!Changes.areOf(tables, filter.batch())) {
      return new Findings.Batch(row, Map.copyOf(among), null, 0);
    }
    List<Changes.Change> changes = Changes.read(tables, filter);
    return new Findings.Batch(
        row,
        Map.copyOf(among),
        changes.stream().limit(CHANGES).map(this::change).toList(),
        Math.max(0, changes.size() - CHANGES));
  }

  private Findings.Change change(Changes.Change change) {
    TableRow soonest = change.soonest();
    return new Findings.Change(
        change.kind(),
        change.group(),
        change.articles(),
        numbers(change.sources()),
        soonest.text("title"),
        number(soonest.text("earlier_source")),
        soonest.isNull("earlier_id"),
        soonest.integer("lag_seconds"));
  }

  private List<Boilerplate> boilerplate() {
    LargestRows largest =
        new LargestRows(
            BOILERPLATE,
            "text",
            row -> row.integer("article_count"),
            row -> row.integer("day_count"));
    tables.each(
        "boilerplate",
        List.of("kind", "source", "text", "article_count", "day_count", "examples"),
        largest::add);
    return largest.rows().stream()
        .map(
            row ->
                new Boilerplate(
                    row.text("kind"),
                    number(row.text("source")),
                    Markup.cut(Markup.oneLine(row.text("text")), TEXT_CHARS),
                    row.count("article_count"),
                    row.count("day_count"),
                    row.texts("examples").stream()
                        .limit(EXAMPLES)
                        .map(text -> Markup.cut(Markup.oneLine(text), REPEATED_CHARS))
                        .toList()))
        .toList();
  }
}

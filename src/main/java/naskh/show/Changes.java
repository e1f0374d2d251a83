package naskh.show;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naskh.text.CodePoints;

/** What the last batch brought: clusters and stories that its articles founded or joined. */
public final class Changes {
  private Changes() {}

  /** As a person looks through them where they are of one size. */
  private static final List<String> KINDS =
      List.of("NEW_STORY", "JOINED_STORY", "NEW_CLUSTER", "JOINED_CLUSTER");

  /** One cluster or story, and the articles of the batch in it. */
  public static final class Change {
    private final String kind;
    private final String group;
    private int articles;
    private final Set<String> sources = new TreeSet<>(CodePoints::compare);

    /** The article that stands for them: the soonest that has an earlier one. */
    private TableRow soonest;

    private Change(String kind, String group) {
      this.kind = kind;
      this.group = group;
    }

    private void add(TableRow row) {
      articles++;
      if (!row.isNull("source")) {
        sources.add(row.text("source"));
      }
      soonest = soonest == null || SOONEST.compare(row, soonest) < 0 ? row : soonest;
    }

    /** As in the table. */
    public String kind() {
      return kind;
    }

    /** The id of the cluster or story. */
    public String group() {
      return group;
    }

    /** How many articles of the batch are in it. */
    public int articles() {
      return articles;
    }

    /** Sources of these articles, in order. */
    public List<String> sources() {
      return List.copyOf(sources);
    }

    /** The article that stands for them, a row of the table. */
    public TableRow soonest() {
      return soonest;
    }

    /** By names of columns of the table. */
    Map<String, Object> values() {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("kind", kind);
      values.put("group_id", group);
      values.put("articles", articles);
      values.put("sources", sources());
      for (String column :
          List.of("article_id", "source", "title", "earlier_id", "earlier_source", "lag_seconds")) {
        values.put(column, soonest.value(column));
      }
      return values;
    }

    /** The same for a line. */
    String[] parts(Written written) {
      String source = written.source(soonest.text("source"));
      int others = sources.size() - 1;
      return new String[] {
        kind.toLowerCase(Locale.ROOT).replace('_', ' '),
        others > 0 ? source + " and " + Written.count(others, "other") : source,
        soonest.isNull("earlier_id")
            ? "the first"
            : Written.later(soonest.integer("lag_seconds"))
                + " than "
                + written.source(soonest.text("earlier_source")),
        written.text(soonest.text("article_id")),
        written.title(soonest.text("title"))
      };
    }
  }

  private static final Comparator<TableRow> SOONEST =
      Comparator.<TableRow, Boolean>comparing(row -> row.isNull("earlier_id"))
          .thenComparing(row -> row.integer("lag_seconds"), nullsLast(naturalOrder()))
          .thenComparing(row -> row.text("article_id"), CodePoints::compare);

  private static final Comparator<Change> MOST_FIRST =
      comparingInt(Change::articles)
          .reversed()
          .thenComparing(change -> KINDS.indexOf(change.kind))
          .thenComparing(comparing(change -> change.group, CodePoints::compare));

  /** Why there is no list of them; null: there is one. */
  static String missing(OutputTables tables, TopFilter filter) {
    return filter.batch() == null || areOf(tables, filter.batch())
        ? null
        : "kept of the last batch only, which is " + BatchNumber.last(tables);
  }

  /** Whether they are those of this batch. */
  public static boolean areOf(OutputTables tables, int batch) {
    return batch == BatchNumber.last(tables);
  }

  /** Those with most articles of the batch first. */
  public static List<Change> read(OutputTables tables, TopFilter filter) {
    Set<String> ofTopic = filter.articles(tables);
    Set<String> ofTime = publishedIn(tables, filter);
    Map<String, Change> changes = new HashMap<>();
    tables.each(
        "changes",
        List.of(
            "article_id",
            "source",
            "title",
            "kind",
            "group_id",
            "earlier_id",
            "earlier_source",
            "lag_seconds"),
        row -> {
          String article = row.text("article_id");
          if ((filter.source() == null || filter.source().equals(row.text("source")))
              && (ofTopic == null || ofTopic.contains(article))
              && (ofTime == null || ofTime.contains(article))) {
            String kind = row.text("kind");
            String group = row.text("group_id");
            changes.computeIfAbsent(kind + " " + group, none -> new Change(kind, group)).add(row);
          }
        });
    return changes.values().stream().sorted(MOST_FIRST).toList();
  }

  /** Null: any. */
  private static Set<String> publishedIn(OutputTables tables, TopFilter filter) {
    if (filter.since() == null) {
      return null;
    }
    Set<String> articles = new HashSet<>();
    tables.each(
        "articles",
        List.of("article_id", "published_at"),
        row -> {
          if (filter.isIn(row.time("published_at"))) {
            articles.add(row.text("article_id"));
          }
        });
    return articles;
  }
}

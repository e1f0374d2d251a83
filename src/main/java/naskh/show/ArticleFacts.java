package naskh.show;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naskh.text.CodePoints;

/**
 * All that an output's tables tell of one article.
 *
 * <p>Cost: a look-up in each table, and scans of three columns of ids: who copied the article, its
 * cluster and its versions.
 *
 * @param article it
 * @param standing the article that stands for it, of which the rest is told; itself if it is no
 *     version
 * @param versions others of the same source and URL
 * @param earlier the copies of which it is the later article
 * @param later the copies of which it is the earlier one, soonest first
 * @param cluster null: in none
 * @param story null: in none
 * @param topics those nearest to it, nearest first
 * @param terms best first
 * @param others heads of all articles that are named
 */
public record ArticleFacts(
    Article article,
    ArticleHead standing,
    List<ArticleHead> versions,
    List<CopyRow> earlier,
    List<CopyRow> later,
    Cluster cluster,
    Story story,
    List<Topic> topics,
    List<Term> terms,
    Map<String, ArticleHead> others) {

  /** A copy cluster. */
  public record Cluster(String id, String title, int size, List<String> sources) {
    static final List<String> COLUMNS =
        List.of("cluster_id", "canonical_id", "title", "size", "sources");

    static Cluster of(TableRow row) {
      return new Cluster(
          row.text("cluster_id"), row.text("title"), row.count("size"), row.texts("sources"));
    }
  }

  /** A story. */
  public record Story(
      String id, String title, int size, int reports, List<String> sources, List<String> terms) {
    static final List<String> COLUMNS =
        List.of("story_id", "title", "size", "report_count", "sources", "terms");

    static Story of(TableRow row) {
      return new Story(
          row.text("story_id"),
          row.text("title"),
          row.count("size"),
          row.count("report_count"),
          row.texts("sources"),
          row.texts("terms"));
    }
  }

  /** A topic, and how near the article is to it, as a share of all topics. */
  public record Topic(String id, String label, double weight) {}

  /** A word that sets the article apart. */
  public record Term(String surface, int uses, double tfidf) {}

  /** Of the article of this {@code id}, which there is. */
  static ArticleFacts of(OutputTables tables, String id) {
    Article article =
        Article.of(tables.where("articles", "article_id", id, Article.COLUMNS).get(0));
    String standing = article.head().standingId();
    List<CopyRow> earlier = copies(tables, "later_id", standing);
    List<CopyRow> later = copies(tables, "earlier_id", standing);
    Set<String> named = new HashSet<>(Set.of(standing));
    earlier.forEach(copy -> named.add(copy.earlierId()));
    later.forEach(copy -> named.add(copy.laterId()));
    Map<String, ArticleHead> others = heads(tables, named);
    return new ArticleFacts(
        article,
        others.get(standing),
        versions(tables, standing, article.head().id()),
        inOrder(earlier),
        inOrder(later),
        cluster(tables, standing),
        story(tables, standing),
        topics(tables, standing),
        terms(tables, article.head().canonicalId()),
        others);
  }

  private static List<CopyRow> copies(OutputTables tables, String side, String id) {
    return tables.where("copies", side, id, CopyRow.COLUMNS).stream().map(CopyRow::of).toList();
  }

  private static List<CopyRow> inOrder(List<CopyRow> copies) {
    return copies.stream()
        .sorted(
            Comparator.comparing(
                    CopyRow::lagSeconds, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(
                    copy -> copy.earlierId() + "\n" + copy.laterId(), CodePoints::compare))
        .toList();
  }

  static Map<String, ArticleHead> heads(OutputTables tables, Set<String> ids) {
    Map<String, ArticleHead> heads = new HashMap<>();
    tables
        .where("articles", "article_id", ids, ArticleHead.COLUMNS)
        .forEach(row -> heads.put(row.text("article_id"), ArticleHead.of(row)));
    return heads;
  }

  private static List<ArticleHead> versions(OutputTables tables, String standing, String but) {
    List<TableRow> rows = tables.where("articles", "version_of", standing, ArticleHead.COLUMNS);
    return rows.stream().map(ArticleHead::of).filter(head -> !head.id().equals(but)).toList();
  }

  static Cluster cluster(OutputTables tables, String standing) {
    List<TableRow> member =
        tables.where("copy_members", "article_id", standing, List.of("cluster_id"));
    return member.isEmpty()
        ? null
        : Cluster.of(
            tables
                .where(
                    "copy_clusters",
                    "cluster_id",
                    member.get(0).text("cluster_id"),
                    Cluster.COLUMNS)
                .get(0));
  }

  static Story story(OutputTables tables, String standing) {
    List<TableRow> member =
        tables.where("story_members", "article_id", standing, List.of("story_id"));
    return member.isEmpty()
        ? null
        : Story.of(
            tables
                .where("stories", "story_id", member.get(0).text("story_id"), Story.COLUMNS)
                .get(0));
  }

  static List<Topic> topics(OutputTables tables, String standing) {
    List<TableRow> places =
        tables.where("article_topics", "article_id", standing, List.of("distribution"));
    if (places.isEmpty()) {
      return List.of();
    }
    Map<String, String> labels = new HashMap<>();
    tables.each(
        "topics",
        List.of("topic_id", "label"),
        row -> labels.put(row.text("topic_id"), row.text("label")));
    return places.get(0).rows("distribution").stream()
        .map(
            place -> {
              String topic = place.text("topic_id");
              return new Topic(topic, labels.get(topic), place.number("weight"));
            })
        .sorted(
            Comparator.comparingDouble((Topic topic) -> -topic.weight()).thenComparing(Topic::id))
        .toList();
  }

  /** In: the canonical, for all of its copies have its terms. */
  static List<Term> terms(OutputTables tables, String canonical) {
    List<TableRow> rows = tables.where("terms", "article_id", canonical, List.of("terms"));
    return rows.isEmpty()
        ? List.of()
        : rows.get(0).rows("terms").stream()
            .map(term -> new Term(term.text("surface"), term.count("tf"), term.number("tfidf")))
            .toList();
  }
}

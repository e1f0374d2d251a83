package naskh.show;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.text.Letters;
import naskh.text.Plain;

/**
 * What is looked for.
 *
 * @param since published then or later, the first of a group; null: at any time
 * @param source in this source; null: in any
 * @param topic of this id, or with this in its label; null: of any
 * @param batch of articles that came in this one, groups that one of them is in; null: of any
 * @param limit so many rows
 */
public record TopFilter(Instant since, String source, String topic, Integer batch, int limit) {
  boolean isIn(Instant published) {
    return since == null || (published != null && !published.isBefore(since));
  }

  boolean isOf(List<String> sources) {
    return source == null || sources.contains(source);
  }

  /**
   * The topics that are meant; null: any.
   *
   * @throws WrongUse where there is none
   */
  Set<String> topics(OutputTables tables) {
    if (topic == null) {
      return null;
    }
    Map<String, String> labels = new HashMap<>();
    tables.each(
        "topics",
        List.of("topic_id", "label"),
        row -> labels.put(row.text("topic_id"), row.text("label")));
    Set<String> meant =
        labels.entrySet().stream()
            .filter(
                one ->
                    one.getKey().equals(topic)
                        || Letters.fold(one.getValue()).contains(Letters.fold(topic)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (meant.isEmpty()) {
      throw new WrongUse(
          "topic "
              + topic
              + ": no such id or label; there are: "
              + labels.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(one -> one.getKey() + " " + Plain.line(one.getValue()))
                  .collect(Collectors.joining("; ")));
    }
    return meant;
  }

  /** The articles that came in the batch; null: any. */
  public Set<String> arrived(OutputTables tables) {
    if (batch == null) {
      return null;
    }
    Set<String> arrived = new HashSet<>();
    tables.each(
        "articles",
        List.of("article_id", "batch"),
        row -> {
          if (row.count("batch") == batch) {
            arrived.add(row.text("article_id"));
          }
        });
    return arrived;
  }

  /** The groups that one of these articles is in, by {@code id} in the table of members. */
  public static Set<String> groups(
      OutputTables tables, String members, String id, Set<String> articles) {
    if (articles == null) {
      return null;
    }
    Set<String> groups = new HashSet<>();
    tables.each(
        members,
        List.of(id, "article_id"),
        row -> {
          if (articles.contains(row.text("article_id"))) {
            groups.add(row.text(id));
          }
        });
    return groups;
  }

  /** Whether it is one of those that are wanted; null: all are. */
  public static boolean isIn(Set<String> wanted, String id) {
    return wanted == null || wanted.contains(id);
  }

  /** Whether one of these articles holds a passage, a row with {@code holders}; null: any. */
  public static boolean isHeldIn(Set<String> articles, TableRow passage) {
    return articles == null
        || passage.rows("holders").stream()
            .anyMatch(holder -> articles.contains(holder.text("article_id")));
  }

  /** The articles whose nearest topic is meant; null: any. */
  Set<String> articles(OutputTables tables) {
    Set<String> topics = topics(tables);
    if (topics == null) {
      return null;
    }
    Set<String> articles = new HashSet<>();
    tables
        .where("article_topics", "topic_id", topics, List.of("article_id"))
        .forEach(row -> articles.add(row.text("article_id")));
    return articles;
  }
}

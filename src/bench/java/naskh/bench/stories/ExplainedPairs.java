package naskh.bench.stories;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.spark.Store;
import naskh.stories.StoryEvidence;
import naskh.stories.StoryOptions;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Pairs of articles with what decided whether they are one story, as Markdown. */
final class ExplainedPairs {
  private static final int SHOWN = 15;

  private final Dataset<Row> articles;
  private final BiPredicate<String, String> isOneStory;
  private final Map<List<String>, Boolean> labels = new HashMap<>();

  /**
   * @param articles the table
   * @param isOneStory whether a run said so of two articles
   */
  ExplainedPairs(
      Dataset<Row> articles, BiPredicate<String, String> isOneStory, List<List<StoryPair>> labels) {
    this.articles = articles;
    this.isOneStory = isOneStory;
    labels.forEach(set -> set.forEach(pair -> label(pair.a(), pair.b(), pair.isSame())));
  }

  private void label(String a, String b, boolean isSame) {
    labels.put(List.of(a, b), isSame);
    labels.put(List.of(b, a), isSame);
  }

  /**
   * Explains them, two ids after two.
   *
   * @throws WrongUse for an id that no article has
   */
  List<String> lines(List<String> ids, StoryOptions options, Store store) {
    Map<String, Row> known = new HashMap<>();
    articles
        .where(col("article_id").isin(ids.toArray()))
        .select("article_id", "canonical_id", "title", "source", "published_at")
        .collectAsList()
        .forEach(row -> known.put(row.getString(0), row));
    for (String id : ids) {
      if (!known.containsKey(id)) {
        throw new WrongUse("pair: there is no article " + id);
      }
    }
    Map<List<String>, StoryEvidence> evidence = evidence(ids, known, options, store);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += 2) {
      Row a = known.get(ids.get(i));
      Row b = known.get(ids.get(i + 1));
      lines.addAll(List.of("", "**" + ids.get(i) + ", " + ids.get(i + 1) + "**", ""));
      lines.add("- " + described(a));
      lines.add("- " + described(b));
      lines.add("- " + judged(ids.get(i), ids.get(i + 1)));
      StoryEvidence found = evidence.get(List.of(a.getString(1), b.getString(1)));
      lines.addAll(found == null ? List.of("- copies of one article") : told(found));
    }
    return lines;
  }

  /** By the canonicals of the pair. */
  private Map<List<String>, StoryEvidence> evidence(
      List<String> ids, Map<String, Row> known, StoryOptions options, Store store) {
    Set<StoryEvidence.Pair> pairs = new LinkedHashSet<>(); // of two with the same canonicals one
    for (int i = 0; i < ids.size(); i += 2) {
      String a = known.get(ids.get(i)).getString(1);
      String b = known.get(ids.get(i + 1)).getString(1);
      if (!a.equals(b)) {
        pairs.add(new StoryEvidence.Pair(a, b));
      }
    }
    Dataset<Row> representatives =
        store.save("representatives", ArabicArticles.representatives(articles));
    Dataset<Row> texts =
        ArabicArticles.texts(
            ArabicArticles.of(articles, representatives),
            articles.select("article_id", "title", "text").transform(new EncodeTokens()));
    Dataset<Row> tokens = new ArticleWords(store.save("tokens", ArticleWords.table(texts))).rows();
    return StoryEvidence.of(List.copyOf(pairs), tokens, articles, tokens.count(), options, store)
        .stream()
        .collect(
            Collectors.toMap(found -> List.of(found.earlierId(), found.laterId()), found -> found));
  }

  private String judged(String a, String b) {
    Boolean label = labels.get(List.of(a, b));
    return "found: "
        + (isOneStory.test(a, b) ? "one story" : "not one story")
        + "; readers: "
        + (label == null ? "not asked" : label ? "one story" : "not one story");
  }

  private static String described(Row article) {
    return article.getString(0)
        + ": "
        + article.getString(2)
        + " ("
        + article.getString(3)
        + ", "
        + article.get(4)
        + ")";
  }

  private static List<String> told(StoryEvidence found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "- similarity %.3f − days %.3f − source %.3f − background %.3f = score %.3f",
            found.similarity(),
            found.dayCost(),
            found.sourceCost(),
            found.backgroundCost(),
            found.score()));
    lines.add(
        "- shared: "
            + found.shared().stream()
                .limit(SHOWN)
                .map(word -> String.format(Locale.ROOT, "%s %.3f", word.words(), word.weight()))
                .collect(Collectors.joining(" · ")));
    return lines;
  }
}

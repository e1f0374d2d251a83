package naskh.show;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import naskh.copies.CopyOptions;

/** A text, and the articles of an output that hold it or parts of it. */
public final class FoundText {
  private final PairText text;
  private final CopyOptions options;
  private final List<FoundArticle> articles;
  private final Map<String, ArticleFacts.Cluster> clusters;

  /**
   * What was found.
   *
   * @param options by which it was compared
   * @param articles in the order of articles
   * @param clusters copy clusters of these, by the ids of their canonicals
   */
  FoundText(
      PairText text,
      CopyOptions options,
      List<FoundArticle> articles,
      Map<String, ArticleFacts.Cluster> clusters) {
    this.text = text;
    this.options = options;
    this.articles = List.copyOf(articles);
    this.clusters = Map.copyOf(clusters);
  }

  PairText text() {
    return text;
  }

  /** In how many words a passage is known, at least. */
  int passageTokens() {
    return options.align().minPassageTokens();
  }

  /** All of them, in the order of articles. */
  List<FoundArticle> articles() {
    return articles;
  }

  /** Those that hold the most of it, at most so many, in the order of articles. */
  List<FoundArticle> articles(int most) {
    return articles.stream()
        .sorted(
            Comparator.comparingInt(
                (FoundArticle found) -> -found.comparison().passages().sharedTokens()))
        .limit(most)
        .sorted(Comparator.comparing(FoundArticle::head, ArticleHead.ORDER))
        .toList();
  }

  /** Those that are the text, but for edits, or hold half of it, in the order of articles. */
  List<FoundArticle> holders() {
    return articles.stream().filter(found -> found.holds(options.align().wholeShare())).toList();
  }

  /** The copy cluster of an article; null: it is in none. */
  ArticleFacts.Cluster cluster(FoundArticle article) {
    return clusters.get(article.head().canonicalId());
  }
}

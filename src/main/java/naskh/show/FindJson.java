package naskh.show;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import naskh.align.Passage;
import naskh.align.Passages;

/** Where a text was found, for programs: fields are named like the columns of tables. */
public final class FindJson {
  private final FoundText found;

  private FindJson(FoundText found) {
    this.found = found;
  }

  /**
   * An object; times in ISO 8601, offsets in UTF-16 code units of the text that was read.
   *
   * @param most so many articles are listed
   */
  public static String of(FoundText found, int most) {
    FindJson json = new FindJson(found);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("char_count", found.text().contents().text().length());
    all.put("token_count", found.text().main().count());
    all.put("article_count", found.articles().size());
    all.put("articles", found.articles(most).stream().map(json::article).toList());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> article(FoundArticle article) {
    ArticleHead head = article.head();
    Passages passages = article.comparison().passages();
    ArticleFacts.Cluster cluster = found.cluster(article);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("article_id", head.id());
    values.put("source", head.source());
    values.put("url", head.url());
    values.put("title", head.title());
    values.put("published_at", head.published() == null ? null : head.published().toString());
    values.put(
        "published_precision", head.published() == null ? null : head.isDay() ? "DAY" : "SECOND");
    values.put("kind", article.comparison().kind().name());
    values.put("jaccard", article.comparison().jaccard());
    values.put("coverage_text", passages.coverageLater());
    values.put("coverage_article", passages.coverageEarlier());
    values.put("shared_tokens", passages.sharedTokens());
    values.put("cluster_id", cluster == null ? null : cluster.id());
    values.put("cluster_size", cluster == null ? null : cluster.size());
    values.put(
        "spans",
        passages.all().stream().map(passage -> span(passage, article.contents())).toList());
    return values;
  }

  private Map<String, Object> span(Passage passage, PairText article) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text_begin", found.text().main().begin(passage.laterBegin()));
    values.put("text_end", found.text().main().end(passage.laterEnd() - 1));
    values.put("article_begin", article.main().begin(passage.earlierBegin()));
    values.put("article_end", article.main().end(passage.earlierEnd() - 1));
    return values;
  }
}

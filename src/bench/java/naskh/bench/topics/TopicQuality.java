package naskh.bench.topics;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.ArabicNews;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.terms.ArabicArticles;
import naskh.terms.ArticleWords;
import naskh.terms.TermModel;
import naskh.terms.TermOptions;
import naskh.topics.TopicOptions;
import naskh.topics.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Finds the topics of articles as the job does, from several seeds, and measures them. */
public final class TopicQuality {
  /** Seeds that pages of one theme are looked at with. */
  private static final int THEME_SEEDS = 5;

  private final Dataset<Row> arabic;
  private final ArticleWords words;
  private final TermModel terms;
  private final Store store;
  private final Consumer<String> told;

  TopicQuality(Dataset<Row> arabic, ArticleWords words, Store store, Consumer<String> told) {
    this.arabic = arabic;
    this.words = words;
    this.terms = words.fit(TermOptions.defaults());
    this.store = store;
    this.told = told;
  }

  /**
   * Runs the copies, the tokens and, from each seed, the topics of the inputs.
   *
   * @param pages further inputs that are mixed in, all of one theme; may be empty
   * @param told a line for each run of the topics
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static TopicReport measure(
      SparkSession spark,
      List<String> inputs,
      List<String> pages,
      ReadOptions reading,
      TopicOptions options,
      Store store,
      Consumer<String> told) {
    List<String> ids =
        pages.isEmpty()
            ? List.of()
            : Accepted.save(spark, pages, reading, store)
                .select("article_id")
                .as(Encoders.STRING())
                .collectAsList();
    List<String> all = new ArrayList<>(inputs);
    all.addAll(pages);
    Dataset<Row> accepted = Accepted.save(spark, all, reading, store);
    ArabicNews news = ArabicNews.in(accepted, store);
    Dataset<Row> words = ArticleWords.table(news.texts());
    return new TopicQuality(
            news.articles(), new ArticleWords(store.save("words", words)), store, told)
        .report(options, ids);
  }

  /** {@code pages}: ids of those of one theme. */
  TopicReport report(TopicOptions options, List<String> pages) {
    List<String> themed =
        arabic
            .where(col("article_id").isin(pages.toArray()))
            .select("canonical_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    List<FoundTopics> found = new ArrayList<>();
    List<Theme> themes = new ArrayList<>();
    int seeds = pages.isEmpty() ? 2 : THEME_SEEDS;
    for (int seed = 0; seed < seeds; seed++) {
      Topics topics = run(options.withSeed(options.seed() + seed));
      if (found.size() < 2) {
        found.add(FoundTopics.of(topics, ArabicArticles.canonicals(arabic)));
      }
      if (!pages.isEmpty()) {
        themes.add(Theme.of(topics.articleTopics(), themed));
      }
    }
    return new TopicReport(found.get(0), found.get(1), themes);
  }

  private Topics run(TopicOptions options) {
    Instant began = Instant.now();
    Topics found = Topics.find(words.rows(), terms, arabic, options, store);
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    told.accept(
        String.format(
            Locale.ROOT,
            "seed %d: %,d articles, %.1f s",
            options.seed(),
            terms.articles(),
            seconds));
    return found;
  }
}

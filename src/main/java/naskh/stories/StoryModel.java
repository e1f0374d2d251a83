package naskh.stories;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import naskh.spark.Sample;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What tells events apart in a corpus: how rare words are, and how alike articles are that have
 * nothing to do with each other. Applicable to articles that it was not learned from.
 */
public final class StoryModel implements Serializable {
  /** Of its saved form. */
  public static final int VERSION = 1;

  private static final long serialVersionUID = 1L;

  private final StoryFeatures features;
  private final Background background;

  private StoryModel(StoryFeatures features, Background background) {
    this.features = features;
    this.background = background;
  }

  /**
   * Learns from {@code count} articles. Runs Spark jobs. Cost: reads the words twice, those of a
   * sample once more.
   *
   * @param tokens {@code article_id, source, order, time, words}
   */
  static StoryModel fit(Dataset<Row> tokens, long count, StoryOptions options) {
    JavaRDD<StoryArticle> articles = StoryArticle.of(tokens);
    StoryFeatures features = StoryFeatures.fit(articles, count, options);
    Broadcast<StoryFeatures> sent =
        JavaSparkContext.fromSparkContext(articles.context()).broadcast(features);
    // Of few articles nothing is learned but how rare words are: no job to draw them.
    List<SampleIndex.Article> sample =
        count < Background.LEAST_FAR
            ? List.of()
            : StoryArticle.of(Sample.of(tokens, "article_id", Background.SAMPLE, count))
                .map(
                    article ->
                        RowFactory.create(
                            article.id(), article.time(), sent.value().of(article).vector()))
                .collect()
                .stream()
                .map(
                    row ->
                        new SampleIndex.Article(
                            row.getString(0),
                            row.getLong(1),
                            new PackedVector(row.<byte[]>getAs(2))))
                .toList();
    return new StoryModel(features, Background.of(sample));
  }

  /** What is known with {@code count} articles more. Runs a Spark job. */
  StoryModel with(Dataset<Row> tokens, long count, StoryOptions options) {
    return new StoryModel(features.with(StoryArticle.of(tokens), count, options), background);
  }

  /** What is known, of which no article of these ids is an example. */
  public StoryModel without(Set<String> gone) {
    return new StoryModel(features, background.without(gone));
  }

  StoryFeatures features() {
    return features;
  }

  Background background() {
    return background;
  }
}

package naskh.topics;

import naskh.spark.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What topics are: a latent space, and their centres in it. As a transform the topics of articles,
 * of those that it has learned from or of others.
 *
 * <p>In: {@code article_id, words} as {@link naskh.terms.ArticleWords} gives them. Out: {@code
 * article_id, topic_id, weight, distribution} as in the table {@code article_topics}.
 */
public final class TopicModel implements Transform {
  /** Of its saved form. */
  public static final int VERSION = 1;

  private static final long serialVersionUID = 1L;

  private final TopicPlaces places;
  private final NearestTopics topics;

  TopicModel(TopicPlaces places, NearestTopics topics) {
    this.places = places;
    this.topics = topics;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> words) {
    return words.transform(places).transform(topics);
  }
}

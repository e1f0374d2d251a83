package naskh.topics;

import java.io.Serializable;
import naskh.terms.Vocabulary;

/**
 * Settings of the topics stage.
 *
 * @param topics number of topics, 0: chosen from the articles
 * @param vocabularySize most words that the model knows
 * @param minArticles least number of articles that a word is in; of fewer than 100 times as many
 *     articles one in a hundred, and two
 * @param maxShare largest share of the articles that a word is in, beside general news
 * @param dimensions singular vectors kept; fewer of a small corpus
 * @param samples of many articles, from whose groups the topics are joined; no more than are needed
 *     of many topics
 * @param sampleSize articles that the model learns from at most
 * @param wordsPerTopic terms that describe a topic
 * @param seed of the samples
 */
public record TopicOptions(
    int topics,
    int vocabularySize,
    int minArticles,
    double maxShare,
    int dimensions,
    int samples,
    int sampleSize,
    int wordsPerTopic,
    long seed)
    implements Serializable {
  public static final long DEFAULT_SEED = 1;

  /** More would be hard to overlook in a table that a person reads. */
  private static final int MOST_CHOSEN = 20;

  private static final int MOST_NEIGHBOURS = 10;

  public TopicOptions {
    if (topics < 0 || topics > 1000) {
      throw new IllegalArgumentException("topics: want 0 (chosen) to 1000, got " + topics);
    }
    if (vocabularySize < 1 || minArticles < 1 || dimensions < 1 || samples < 1) {
      throw new IllegalArgumentException(
          "vocabularySize, minArticles, dimensions, samples: want 1 or more each");
    }
    if (sampleSize < 1 || wordsPerTopic < 1 || !(maxShare > 0 && maxShare <= 1)) {
      throw new IllegalArgumentException(
          "sampleSize, wordsPerTopic: want 1 or more; maxShare: above 0 and at most 1");
    }
  }

  public static TopicOptions defaults() {
    return new TopicOptions(0, 50_000, 5, 0.5, 100, 40, 100_000, 10, DEFAULT_SEED);
  }

  public TopicOptions withTopics(int k) {
    return new TopicOptions(
        k,
        vocabularySize,
        minArticles,
        maxShare,
        dimensions,
        samples,
        sampleSize,
        wordsPerTopic,
        seed);
  }

  public TopicOptions withSeed(long otherSeed) {
    return new TopicOptions(
        topics,
        vocabularySize,
        minArticles,
        maxShare,
        dimensions,
        samples,
        sampleSize,
        wordsPerTopic,
        otherSeed);
  }

  /** What joins no two of {@code articles} articles does not make a topic. */
  Vocabulary vocabulary(long articles) {
    return new Vocabulary(
        (int) Math.min(minArticles, Math.max(Math.min(2, articles), articles / 100)),
        maxShare,
        vocabularySize);
  }

  /**
   * A topic that is told from others by less than this share of all scatter is none, unless their
   * number is set: {@code 1/(2√n)}, since of few articles each is far from all others.
   */
  double leastShare(long articles) {
    return topics == 0 ? 0.5 / Math.sqrt((double) articles) : 0;
  }

  /**
   * Most topics to look for in {@code articles} articles: √n up to 20, and one for four articles;
   * all of them where set.
   */
  int topicsFor(long articles) {
    int chosen =
        (int) Math.min(MOST_CHOSEN, Math.min(Math.sqrt((double) articles), articles / 4.0));
    return (int) Math.max(1, Math.min(articles, topics == 0 ? chosen : topics));
  }

  /**
   * How many of {@code articles} topics are described from: a thousand for each topic, and for
   * {@value #MOST_CHOSEN} topics at least.
   */
  int describedFrom(long articles) {
    return (int) Math.min(articles, 1_000L * Math.max(MOST_CHOSEN, topicsFor(articles)));
  }

  /**
   * Articles next to an article that tell what it is about, too: ten; fewer where ten are more than
   * a small part of all, none of less than fifty.
   */
  int neighboursFor(long articles) {
    return (int) Math.min(MOST_NEIGHBOURS, articles / 50);
  }

  /**
   * Singular vectors to keep of {@code articles} articles: one for five, since with as many as
   * articles each is as far from all others as the next; one a topic at least.
   */
  int dimensionsFor(long articles) {
    return (int) Math.min(dimensions, Math.max(topicsFor(articles), articles / 5));
  }
}

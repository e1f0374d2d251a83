package naskh.stories;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.terms.ArabicArticles;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The stories stage: what happened, and who reported it.
 *
 * @param model what was learned; null where articles were added
 * @param stories table {@code stories}
 * @param members table {@code story_members}
 * @param keysCut how often more earlier articles shared a key with an article within the time
 *     window than were looked at
 */
public record Stories(StoryModel model, Dataset<Row> stories, Dataset<Row> members, long keysCut) {
  /**
   * Finds them. Copies weigh nothing: canonical articles are compared, the others inherit, but for
   * {@link Notices}.
   *
   * <p>In: {@code tokens}: {@code article_id, source, order, time, words} of each Arabic canonical
   * article, {@code count} of them, {@code words} a {@link naskh.text.TokenPack} without stop words
   * and boilerplate; {@code arabic}: {@code article_id, canonical_id, source, title, token_count,
   * published_at} of every Arabic article that is no version; {@code packs}: {@code article_id,
   * pack} of these and perhaps others; {@code terms} and {@code articleTopics}: those tables;
   * {@code voices}: {@code article_id, voice} of the canonical articles, whose words they are.
   */
  public static Stories find(
      Dataset<Row> tokens,
      long count,
      Dataset<Row> arabic,
      Dataset<Row> packs,
      Dataset<Row> terms,
      Dataset<Row> articleTopics,
      Dataset<Row> voices,
      StoryOptions options,
      Store store) {
    StoryModel model = StoryModel.fit(tokens, count, options);
    Dataset<Row> vectors = store.save("story_vectors", StoryVectors.of(tokens, count, model));
    StoryLinks found = StoryLinks.find(vectors, count, options, store);
    JavaRDD<Row> inside = options.averageLink().inside(found.links(), found.count(), store);
    Dataset<Row> placed = Centres.of(inside, vectors, PackedShuffle.parts(count));
    Dataset<Row> articles =
        store.save(
            "story_articles",
            articles(Notices.removed(arabic, packs), placed, articleTopics, voices));
    Dataset<Row> members = articles.where(col("size").geq(2));
    return new Stories(
        model,
        described(members, StoryTerms.best(articles, count, terms)),
        members.select("story_id", "article_id", "similarity"),
        found.keysCut());
  }

  /**
   * Every Arabic article but notices, in the story of its canonical, be it of one article: {@code
   * story_id, article_id, source, published_at, similarity, is_report} (whether it is a canonical),
   * {@code title} (of the central article, else null), {@code topic_id} of its canonical, {@code
   * voice} of a report, and of the story {@code size, report_count, story_topic}, the topic that
   * most of its reports are in.
   */
  private static Dataset<Row> articles(
      Dataset<Row> arabic, Dataset<Row> placed, Dataset<Row> articleTopics, Dataset<Row> voices) {
    Column isCentral = coalesce(col("central_id"), col("canonical_id")).equalTo(col("article_id"));
    WindowSpec ofStory = Window.partitionBy("story_id");
    return arabic
        .select("article_id", "canonical_id", "source", "title", "published_at")
        .join(placed, new String[] {"canonical_id"}, "left")
        .join(
            articleTopics.select(col("article_id").as("canonical_id"), col("topic_id")),
            new String[] {"canonical_id"},
            "left")
        .join(voices, new String[] {"article_id"}, "left")
        .select(
            coalesce(col("story_id"), col("canonical_id")).as("story_id"),
            col("article_id"),
            col("source"),
            col("published_at"),
            coalesce(col("similarity"), lit(1.0)).as("similarity"),
            ArabicArticles.areCanonical().as("is_report"),
            when(isCentral, col("title")).as("title"),
            col("topic_id"),
            when(ArabicArticles.areCanonical(), col("voice")).as("voice"))
        .withColumn("size", count(lit(1)).over(ofStory))
        .withColumn("report_count", count(when(col("is_report"), 1)).over(ofStory))
        .withColumn(
            "of_topic",
            count(when(col("is_report"), 1)).over(Window.partitionBy("story_id", "topic_id")))
        .withColumn(
            "story_topic",
            min(when(col("topic_id").isNotNull(), struct(negate(col("of_topic")), col("topic_id"))))
                .over(ofStory)
                .getField("topic_id"))
        .drop("of_topic");
  }

  private static Dataset<Row> described(Dataset<Row> members, Dataset<Row> terms) {
    return members
        .groupBy("story_id")
        .agg(
            max("size").as("size"),
            max("report_count").as("report_count"),
            array_sort(collect_set("source")).as("sources"),
            min("published_at").as("first_published_at"),
            max("published_at").as("last_published_at"),
            max("title").as("title"),
            max("story_topic").as("topic_id"),
            countDistinct("voice").as("independent_count"))
        .withColumn("story_key", StoryTerms.key(col("story_id")))
        .join(terms, new String[] {"story_key"}, "left");
  }
}

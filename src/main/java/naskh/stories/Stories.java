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

import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The stories stage: what happened, and who reported it.
 *
 * @param stories table {@code stories}
 * @param members table {@code story_members}
 * @param keysCut how often more earlier articles shared a key with an article within the time
 *     window than were looked at
 */
public record Stories(Dataset<Row> stories, Dataset<Row> members, long keysCut) {
  /**
   * Finds them. Copies weigh nothing: canonical articles are compared, the others inherit, but for
   * {@link Notices}.
   *
   * <p>In: {@code tokens}: a row per Arabic canonical article as {@link naskh.terms.ArticleWords}
   * gives them, with {@code source, order, time}, {@code count} of them; {@code arabic}: {@code
   * article_id, canonical_id, source, title, text, token_count, published_at} of every Arabic
   * article that is no version; {@code terms} and {@code articleTopics}: those tables.
   */
  public static Stories find(
      Dataset<Row> tokens,
      long count,
      Dataset<Row> arabic,
      Dataset<Row> terms,
      Dataset<Row> articleTopics,
      StoryOptions options,
      Store store) {
    Dataset<Row> features = features(tokens, count, options, store);
    StoryLinks found = StoryLinks.find(features, options, store);
    Dataset<Row> links = found.links();
    Dataset<Row> clusters = store.save("story_clusters", options.averageLink().join(links, store));
    Dataset<Row> joined = store.save("story_centres", Centres.of(clusters, links, features));
    Dataset<Row> members = store.save("story_members", members(arabic, joined));
    Dataset<Row> reports = store.save("story_reports", reports(members, articleTopics));
    return new Stories(
        described(members, reports, terms, articleTopics),
        members.select("story_id", "article_id", "similarity"),
        found.keysCut());
  }

  /**
   * What articles are compared by: {@code article_id, source, order, time, vector, keys,
   * background}. In: {@code tokens}, {@code count} rows, as for {@link #find}.
   */
  static Dataset<Row> features(Dataset<Row> tokens, long count, StoryOptions options, Store store) {
    Dataset<Row> counted =
        store.save(
            "story_counts",
            tokens
                .transform(new Headlines())
                .transform(new StoryCounts())
                .drop("title_stems", "title_surfaces", "stems", "surfaces"));
    Dataset<Row> vectors = counted.transform(StoryFeatures.fit(counted, count, options));
    return store.save("story_features", vectors.transform(Background.of(vectors, count)));
  }

  /**
   * The members of stories of two or more: Arabic articles, each in the story of its canonical; no
   * notices.
   */
  private static Dataset<Row> members(Dataset<Row> arabic, Dataset<Row> joined) {
    return arabic
        .select(
            "article_id", "canonical_id", "source", "title", "text", "token_count", "published_at")
        .transform(new Notices())
        .join(joined, new String[] {"canonical_id"}, "left")
        .withColumn("story_id", coalesce(col("story_id"), col("canonical_id")))
        .withColumn("central_id", coalesce(col("central_id"), col("canonical_id")))
        .withColumn("similarity", coalesce(col("similarity"), lit(1.0)))
        .withColumn("size", count(lit(1)).over(Window.partitionBy("story_id")))
        .where(col("size").geq(2));
  }

  /** The canonicals of each story, {@code all} how many, and the topic that most of them are in. */
  private static Dataset<Row> reports(Dataset<Row> members, Dataset<Row> articleTopics) {
    WindowSpec ofStory = Window.partitionBy("story_id");
    return members
        .select(col("story_id"), col("canonical_id").as("article_id"))
        .distinct()
        .join(articleTopics.select("article_id", "topic_id"), "article_id")
        .withColumn("reports", count(lit(1)).over(Window.partitionBy("story_id", "topic_id")))
        .select(
            col("story_id"),
            col("article_id"),
            count(lit(1)).over(ofStory).as("all"),
            min(struct(negate(col("reports")), col("topic_id")))
                .over(ofStory)
                .getField("topic_id")
                .as("topic_id"));
  }

  private static Dataset<Row> described(
      Dataset<Row> members, Dataset<Row> reports, Dataset<Row> terms, Dataset<Row> articleTopics) {
    Dataset<Row> groups =
        members
            .groupBy("story_id")
            .agg(
                count(lit(1)).as("size"),
                countDistinct("canonical_id").as("report_count"),
                array_sort(collect_set("source")).as("sources"),
                min("published_at").as("first_published_at"),
                max("published_at").as("last_published_at"));
    Dataset<Row> titles =
        members.where(col("central_id").equalTo(col("article_id"))).select("story_id", "title");
    return groups
        .join(titles, new String[] {"story_id"}, "left")
        .join(StoryTerms.best(reports, terms, articleTopics), new String[] {"story_id"}, "left")
        .join(reports.select("story_id", "topic_id").distinct(), new String[] {"story_id"}, "left");
  }
}

package naskh.stories;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import naskh.corpus.ArticleOrder;
import naskh.spark.Store;
import naskh.terms.ArabicArticles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Stories of an output from which articles are removed: they stay under their ids, without these;
 * of one article is no story. Where the most central report goes, the one that was most like it is
 * the most central; all other similarities stay. A title that only a removed article has becomes
 * that of the article with the highest similarity.
 *
 * @param members the table {@code story_members}
 * @param stories the table {@code stories}
 */
public record RemainingStories(Dataset<Row> members, Dataset<Row> stories) {

  /**
   * Finds them.
   *
   * @param members the table {@code story_members} as it was
   * @param stories the table {@code stories} as it was
   * @param arabic {@code article_id, canonical_id, source, title, published_at,
   *     published_precision, token_count} of the Arabic articles that remain and are no versions
   * @param gone {@code article_id, title} of the others
   * @param voices {@code article_id, voice} of canonicals, as {@link Stories#find} takes them
   */
  public static RemainingStories of(
      Dataset<Row> members,
      Dataset<Row> stories,
      Dataset<Row> arabic,
      Dataset<Row> gone,
      Dataset<Row> voices,
      Store store) {
    Dataset<Row> lost =
        store.save(
            "lost_titles",
            members
                .join(gone, "article_id")
                .groupBy("story_id")
                .agg(collect_set("title").as("lost")));
    Dataset<Row> others = members.join(lost, new String[] {"story_id"}, "left_anti");
    Dataset<Row> left =
        store.save(
            "left_stories",
            members
                .join(lost.select("story_id"), new String[] {"story_id"}, "left_semi")
                .join(arabic, "article_id")
                .join(voices, new String[] {"article_id"}, "left")
                .withColumn("is_report", ArabicArticles.areCanonical())
                .withColumn(
                    "rank", struct(negate(col("similarity")).as("farther"), ArticleOrder.key())));
    Dataset<Row> groups = groups(left);
    Dataset<Row> counted =
        StorySizes.of(left)
            .join(groups, "story_id")
            .join(lost, "story_id")
            .where(col("size").geq(2));
    Column isLost = array_contains(col("lost"), col("title"));
    Column isHeld = array_contains(col("titles"), col("title"));
    Dataset<Row> fewer =
        stories
            .select("story_id", "title", "topic_id", "terms")
            .join(counted, "story_id")
            .withColumn(
                "title",
                when(coalesce(isLost, lit(false)).and(not(isHeld)), col("next_title"))
                    .otherwise(col("title")));
    Dataset<Row> placed =
        left.join(counted.select("story_id", "central_id"), "story_id")
            .withColumn(
                "similarity",
                when(col("canonical_id").equalTo(col("central_id")), 1.0)
                    .otherwise(col("similarity")));
    String[] columns = {"article_id", "similarity"};
    return new RemainingStories(
        others.select("story_id", columns).unionByName(placed.select("story_id", columns)),
        stories
            .join(lost, new String[] {"story_id"}, "left_anti")
            .unionByName(fewer.select(columns(stories))));
  }

  private static Column[] columns(Dataset<Row> stories) {
    return Arrays.stream(stories.columns()).map(functions::col).toArray(Column[]::new);
  }

  /** {@code central_id}, the report that is most central now, {@code next_title}, titles. */
  private static Dataset<Row> groups(Dataset<Row> left) {
    return left.groupBy("story_id")
        .agg(
            min(when(col("is_report"), struct(col("rank"), col("article_id"))))
                .getField("article_id")
                .as("central_id"),
            min(when(col("title").isNotNull(), struct(col("rank"), col("title"))))
                .getField("title")
                .as("next_title"),
            collect_set("title").as("titles"));
  }
}

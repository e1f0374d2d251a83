package naskh.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import naskh.spark.Millionths;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.terms.ArabicArticles;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Articles that come to an output whose stories stay: each joins one of them, or founds one with
 * others, by the rule of {@link AverageLink}, in which no two earlier stories become one.
 *
 * @param model what is known with them
 * @param members new rows of the table {@code story_members}
 * @param stories the whole table {@code stories}
 */
public record AddedStories(StoryModel model, Dataset<Row> members, Dataset<Row> stories) {
  private static final UDF2<byte[], byte[], Double> SIMILARITY =
      (a, b) -> Millionths.rounded(new PackedVector(a).dot(new PackedVector(b)));

  /**
   * What is published, and what came.
   *
   * @param arabic {@code article_id, canonical_id, source, title, token_count, published_at, time,
   *     batch} of all Arabic articles that are no versions
   * @param batch of the new ones
   * @param members the table {@code story_members} as it was
   * @param stories the table {@code stories} as it was
   * @param terms the table {@code terms}, of all
   * @param articleTopics the table {@code article_topics}, of all
   * @param voices {@code article_id, voice} of canonicals, as {@link Stories#find} takes them
   * @param packs {@code article_id, pack} of all
   */
  public record Tables(
      Dataset<Row> arabic,
      int batch,
      Dataset<Row> members,
      Dataset<Row> stories,
      Dataset<Row> terms,
      Dataset<Row> articleTopics,
      Dataset<Row> voices,
      Dataset<Row> packs) {}

  /**
   * Finds them.
   *
   * @param words {@code article_id, source, order, time, words} of the new canonicals
   * @param near the same of the published canonicals around them in time
   * @param learned what is known without them
   */
  public static AddedStories of(
      Dataset<Row> words,
      Dataset<Row> near,
      StoryModel learned,
      Tables tables,
      StoryOptions options,
      Store store) {
    StoryModel model = learned.with(words, words.count(), options);
    Dataset<Row> compared = store.save("story_words", words.unionByName(near));
    long all = store.rows("story_words");
    Dataset<Row> vectors = store.save("story_vectors", StoryVectors.of(compared, all, model));
    Dataset<Row> placed =
        store.save("story_places", placed(vectors, words, all, tables, options, store));
    Dataset<Row> members = store.save("story_added", members(placed, tables));
    return new AddedStories(model, members, stories(members, placed, vectors, all, tables));
  }

  /** {@code article_id, story_id, central_id, size, first, last} of published reports. */
  private static Dataset<Row> published(Tables tables) {
    Dataset<Row> reports =
        tables
            .arabic()
            .where(col("batch").lt(tables.batch()).and(ArabicArticles.areCanonical()))
            .select("article_id", "time")
            .join(tables.members(), "article_id");
    Dataset<Row> groups =
        reports
            .groupBy("story_id")
            .agg(
                count(lit(1)).as("size"),
                min("time").as("first"),
                max("time").as("last"),
                min(when(col("similarity").equalTo(1.0), col("article_id"))).as("central_id"));
    return reports.select("article_id", "story_id").join(groups, "story_id");
  }

  /**
   * The stories of canonicals that were in none: {@code canonical_id, story_id, central_id,
   * similarity}; the new ones, and earlier ones that were alone.
   */
  private static Dataset<Row> placed(
      Dataset<Row> vectors,
      Dataset<Row> words,
      long count,
      Tables tables,
      StoryOptions options,
      Store store) {
    Dataset<Row> links = StoryLinks.find(vectors, count, options, store).links();
    Dataset<Row> sides =
        store.save(
            "story_sides",
            vectors
                .select("number", "article_id", "time")
                .join(published(tables), new String[] {"article_id"}, "left")
                .join(
                    words.select(col("article_id"), lit(true).as("is_new")),
                    new String[] {"article_id"},
                    "left")
                .select(
                    col("number"),
                    col("article_id"),
                    col("story_id"),
                    col("central_id"),
                    coalesce(col("size"), lit(1L)).as("size"),
                    coalesce(col("first"), col("time")).as("first"),
                    coalesce(col("last"), col("time")).as("last"),
                    col("is_new").isNull().as("is_published")));
    Dataset<Row> clusters =
        sides
            .where(col("story_id").isNotNull())
            .groupBy("story_id")
            .agg(min("number").as("cluster"));
    Dataset<Row> numbered =
        sides
            .join(clusters, new String[] {"story_id"}, "left")
            .withColumn("cluster", coalesce(col("cluster"), col("number")));
    Dataset<Row> news = links(links, numbered);
    Dataset<Row> joined = options.averageLink().joined(edges(news), store);
    Dataset<Row> settled =
        store.save(
            "story_settled",
            numbered
                .join(joined.toDF("cluster", "root"), new String[] {"cluster"}, "left")
                .withColumn("root", coalesce(col("root"), col("cluster"))));
    Dataset<Row> known =
        settled
            .where(col("story_id").isNotNull())
            .groupBy("root")
            .agg(max("story_id").as("known_id"), max("central_id").as("known_central"));
    return toKnown(settled, known, vectors)
        .unionByName(founded(links, settled, known, vectors, count));
  }

  /** The links of which one side at least is new, with both sides. */
  private static Dataset<Row> links(Dataset<Row> links, Dataset<Row> numbered) {
    Dataset<Row> side =
        numbered.select(
            col("number"),
            col("cluster"),
            AverageLink.side(col("size"), col("first"), col("last"), col("is_published"))
                .as("side"));
    return links
        .select("later", "earlier", "score")
        .join(side.toDF("later", "later_cluster", "of_later"), "later")
        .join(side.toDF("earlier", "earlier_cluster", "of_earlier"), "earlier")
        .where(not(col("of_later.is_published").and(col("of_earlier.is_published"))));
  }

  private static Dataset<Row> edges(Dataset<Row> links) {
    Column inOrder = col("earlier_cluster").lt(col("later_cluster"));
    return links
        .select(
            least(col("earlier_cluster"), col("later_cluster")).as("a"),
            greatest(col("earlier_cluster"), col("later_cluster")).as("b"),
            when(inOrder, col("of_earlier")).otherwise(col("of_later")).as("of_a"),
            when(inOrder, col("of_later")).otherwise(col("of_earlier")).as("of_b"),
            col("score").cast("bigint").as("sum"))
        .groupBy("a", "b")
        .agg(first("of_a").as("of_a"), first("of_b").as("of_b"), sum("sum").as("sum"));
  }

  /** Those that joined a published story. */
  private static Dataset<Row> toKnown(
      Dataset<Row> settled, Dataset<Row> known, Dataset<Row> vectors) {
    Dataset<Row> own = vectors.select(col("number"), col("vector"));
    Dataset<Row> central =
        vectors.select(col("article_id").as("known_central"), col("vector").as("central"));
    return settled
        .where(not(col("is_published")))
        .join(known, "root")
        .join(own, "number")
        .join(central, "known_central")
        .select(
            col("article_id").as("canonical_id"),
            col("known_id").as("story_id"),
            col("known_central").as("central_id"),
            udf(SIMILARITY, DataTypes.DoubleType)
                .apply(col("vector"), col("central"))
                .as("similarity"));
  }

  /** The stories that new articles founded, perhaps with one that was alone. */
  private static Dataset<Row> founded(
      Dataset<Row> links,
      Dataset<Row> settled,
      Dataset<Row> known,
      Dataset<Row> vectors,
      long count) {
    Dataset<Row> free =
        settled
            .join(known.select("root"), new String[] {"root"}, "left_anti")
            .select("number", "root");
    JavaRDD<Row> inside =
        links
            .select("later", "earlier", "similarity")
            .join(free.toDF("later", "root"), "later")
            .join(free.toDF("earlier", "other_root"), "earlier")
            .where(col("root").equalTo(col("other_root")))
            .select("root", "later", "earlier", "similarity")
            .javaRDD();
    return Centres.of(inside, vectors, PackedShuffle.parts(count));
  }

  /**
   * New rows of {@code story_members}: of the articles that came, and of earlier ones that were in
   * no story.
   */
  private static Dataset<Row> members(Dataset<Row> placed, Tables tables) {
    Dataset<Row> arrived = tables.arabic().where(col("batch").equalTo(tables.batch()));
    Dataset<Row> known = tables.members().toDF("known_id", "canonical_id", "known_similarity");
    Dataset<Row> ofArrived =
        Notices.removed(arrived, tables.packs())
            .select("article_id", "canonical_id")
            .join(placed.drop("central_id"), new String[] {"canonical_id"}, "left")
            .join(known, new String[] {"canonical_id"}, "left")
            .select(
                coalesce(col("story_id"), col("known_id"), col("canonical_id")).as("story_id"),
                col("article_id"),
                coalesce(col("similarity"), col("known_similarity"), lit(1.0)).as("similarity"));
    // An earlier article that was alone is in a story with those that came to it.
    Dataset<Row> alone =
        tables
            .arabic()
            .where(col("batch").lt(tables.batch()).and(ArabicArticles.areCanonical()))
            .select("article_id")
            .join(tables.members().select("article_id"), new String[] {"article_id"}, "left_anti");
    Dataset<Row> ofAlone =
        alone
            .join(placed.withColumnRenamed("canonical_id", "article_id"), "article_id")
            .select("story_id", "article_id", "similarity")
            .unionByName(
                alone
                    .join(
                        ofArrived.select(col("story_id").as("article_id")).distinct(), "article_id")
                    .join(
                        placed.select(col("canonical_id").as("article_id")),
                        new String[] {"article_id"},
                        "left_anti")
                    .select(
                        col("article_id").as("story_id"),
                        col("article_id"),
                        lit(1.0).as("similarity")));
    Dataset<Row> all = ofArrived.unionByName(ofAlone);
    Dataset<Row> sizes =
        all.select("story_id")
            .unionByName(tables.members().select("story_id"))
            .groupBy("story_id")
            .agg(count(lit(1)).as("size"))
            .where(col("size").geq(2))
            .select("story_id");
    return all.join(sizes, new String[] {"story_id"}, "left_semi");
  }

  /** The table: what no article came to is as it was, and so are titles, topics and terms. */
  private static Dataset<Row> stories(
      Dataset<Row> added, Dataset<Row> placed, Dataset<Row> near, long count, Tables tables) {
    Dataset<Row> touched = added.select("story_id").distinct();
    Dataset<Row> members =
        tables
            .members()
            .join(touched, new String[] {"story_id"}, "left_semi")
            .unionByName(added)
            .join(
                tables
                    .arabic()
                    .select("article_id", "canonical_id", "source", "title", "published_at"),
                "article_id")
            .join(tables.voices(), new String[] {"article_id"}, "left")
            .withColumn("is_report", ArabicArticles.areCanonical());
    Dataset<Row> counted = StorySizes.of(members);
    Dataset<Row> before = tables.stories();
    Dataset<Row> grown =
        counted.join(before.select("story_id", "title", "topic_id", "terms"), "story_id");
    Dataset<Row> founded = counted.join(before, new String[] {"story_id"}, "left_anti");
    return before
        .join(touched, new String[] {"story_id"}, "left_anti")
        .unionByName(grown)
        .unionByName(described(founded, members, placed, near, count, tables));
  }

  private static Dataset<Row> described(
      Dataset<Row> founded,
      Dataset<Row> members,
      Dataset<Row> placed,
      Dataset<Row> near,
      long count,
      Tables tables) {
    Dataset<Row> reports =
        members
            .where(col("is_report"))
            .join(founded.select("story_id", "size", "report_count"), "story_id")
            .join(
                tables.articleTopics().select("article_id", "topic_id"),
                new String[] {"article_id"},
                "left")
            .join(
                placed.select(col("canonical_id").as("article_id"), col("central_id")),
                new String[] {"article_id"},
                "left")
            .withColumn(
                "is_central",
                coalesce(col("central_id"), col("article_id")).equalTo(col("article_id")));
    Dataset<Row> topics =
        reports
            .where(col("topic_id").isNotNull())
            .groupBy("story_id", "topic_id")
            .agg(count(lit(1)).as("held"))
            .groupBy("story_id")
            .agg(
                min(struct(negate(col("held")), col("topic_id")))
                    .getField("topic_id")
                    .as("story_topic"));
    Dataset<Row> titles =
        reports.groupBy("story_id").agg(max(when(col("is_central"), col("title"))).as("title"));
    // The rest of a topic is what else was published in it at that time.
    Dataset<Row> others =
        near.select("article_id")
            .join(tables.articleTopics().select("article_id", "topic_id"), "article_id")
            .join(reports.select("article_id"), new String[] {"article_id"}, "left_anti")
            .select(
                col("article_id"),
                col("article_id").as("story_id"),
                col("topic_id"),
                lit(true).as("is_report"),
                lit(1L).as("size"),
                lit(1L).as("report_count"),
                lit(null).cast("string").as("story_topic"));
    Dataset<Row> ofStories =
        reports
            .join(topics, new String[] {"story_id"}, "left")
            .select(
                "article_id",
                "story_id",
                "topic_id",
                "is_report",
                "size",
                "report_count",
                "story_topic");
    Dataset<Row> terms = StoryTerms.best(ofStories.unionByName(others), count, tables.terms());
    return founded
        .join(titles, new String[] {"story_id"}, "left")
        .join(topics.toDF("story_id", "topic_id"), new String[] {"story_id"}, "left")
        .withColumn("story_key", StoryTerms.key(col("story_id")))
        .join(terms, new String[] {"story_key"}, "left")
        .drop("story_key");
  }
}

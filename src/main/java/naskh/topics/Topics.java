package naskh.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.spark.Sample;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.terms.TermModel;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The topics stage: the lasting themes of a corpus, and how close each article is to them.
 *
 * @param model what was learned
 * @param topics table {@code topics}
 * @param articleTopics table {@code article_topics}
 */
public record Topics(TopicModel model, Dataset<Row> topics, Dataset<Row> articleTopics) {

  /**
   * Least weight, a cosine, of a strong member: so near to its topic that it speaks for it. A
   * member of less is only nearer to this topic than to the others.
   */
  static final double STRONG = 0.5;

  /**
   * Finds them. Copies weigh nothing: only canonical articles are learned from, the others inherit.
   *
   * <p>Terms, their weights and the coherence are counted in a sample of the canonicals, see {@link
   * TopicOptions#describedFrom}; all articles get their topics.
   *
   * <p>In: {@code words}: a row per Arabic canonical article as {@link naskh.terms.ArticleWords}
   * gives them; {@code terms} learned from these; {@code arabic}: {@code article_id, canonical_id,
   * title, text} of every Arabic article that is no version.
   */
  public static Topics find(
      Dataset<Row> words, TermModel terms, Dataset<Row> arabic, TopicOptions options, Store store) {
    TopicPlaces places = TopicPlaces.fit(words, terms, options);
    Dataset<Row> placed = store.save("topic_places", words.transform(places));
    NearestTopics nearest = NearestTopics.fit(placed, terms.articles(), options);
    Dataset<Row> judged = placed.transform(nearest);
    Dataset<Row> articleTopics =
        arabic
            .select("article_id", "canonical_id")
            .join(judged.withColumnRenamed("article_id", "canonical_id"), "canonical_id")
            .drop("canonical_id");
    Map<Tuple2<String, Boolean>, Long> members = members(articleTopics);
    // Articles that have little in common are all far from the middle: a topic of such has only
    // them.
    Object[] weak =
        members.keySet().stream()
            .map(Tuple2::_1)
            .filter(topic -> !members.containsKey(new Tuple2<>(topic, true)))
            .distinct()
            .toArray();
    Dataset<Row> strong = judged.where(col("weight").geq(STRONG).or(col("topic_id").isin(weak)));
    Map<String, Row> descriptions =
        new TopicDescription(options)
            .of(described(words, strong, arabic, terms.articles(), options));
    return new Topics(
        new TopicModel(places, nearest),
        table(articleTopics.sparkSession(), descriptions, members),
        articleTopics);
  }

  /** The articles that topics are described from, in one partition, in the order of the sample. */
  private static Dataset<Row> described(
      Dataset<Row> words,
      Dataset<Row> judged,
      Dataset<Row> arabic,
      long count,
      TopicOptions options) {
    int size = options.describedFrom(count);
    Dataset<Row> sample =
        Sample.of(judged.select("article_id", "topic_id"), "article_id", size, count);
    Dataset<Row> packs = words.select("article_id", "words");
    Dataset<Row> texts = arabic.select("article_id", "title", "text");
    // Each in one partition, so that nothing is divided by articles before.
    return sample
        .join(inOne(Sample.likely(packs, "article_id", size, count)), "article_id")
        .join(inOne(Sample.likely(texts, "article_id", size, count)), "article_id")
        .coalesce(1)
        .sortWithinPartitions(xxhash64(col("article_id")), col("article_id"));
  }

  /** As a join by articles may find them: of no key Spark would divide them anew. */
  private static Dataset<Row> inOne(Dataset<Row> rows) {
    return rows.repartition(1, col("article_id"));
  }

  /** How many members of each topic are strong, and how many are not. */
  private static Map<Tuple2<String, Boolean>, Long> members(Dataset<Row> articleTopics) {
    JavaPairRDD<String, Boolean> members =
        articleTopics
            .select("topic_id", "weight")
            .javaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(0), row.getDouble(1) >= STRONG));
    return members.countByValue();
  }

  private static Dataset<Row> table(
      SparkSession spark,
      Map<String, Row> descriptions,
      Map<Tuple2<String, Boolean>, Long> members) {
    Map<String, Long> sizes = new TreeMap<>();
    members.forEach((member, count) -> sizes.merge(member._1(), count, Long::sum));
    List<Row> rows = new ArrayList<>();
    sizes.forEach(
        (topic, size) -> {
          Row described =
              descriptions.getOrDefault(topic, RowFactory.create(topic, "", new Row[0], null));
          rows.add(
              RowFactory.create(
                  topic,
                  described.get(1),
                  described.get(2),
                  described.get(3),
                  (int) (long) size,
                  members.getOrDefault(new Tuple2<>(topic, true), 0L)));
        });
    return spark.createDataFrame(rows, Table.TOPICS.schema());
  }
}

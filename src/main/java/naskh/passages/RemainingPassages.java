package naskh.passages;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * Passages of an output from which articles are removed. Where the first holder goes, the next one
 * is the first, and the passage is as that one has it, its longest piece; the id stays. What fewer
 * than two articles hold has not travelled.
 *
 * <p>Of a passage in more places than the table lists, only the listed ones are known: holders
 * behind them still count, and do not move up.
 */
public final class RemainingPassages {
  private static final UDF3<String, Integer, Integer, String> PART = String::substring;

  private RemainingPassages() {}

  /**
   * The table {@code passages}.
   *
   * @param published that table as it was
   * @param articles {@code article_id, source, published_at} of all articles that it names
   * @param gone {@code article_id} of those that are removed
   * @param texts {@code article_id, text} of those that remain; read of few
   * @param encode what tokens are counted by
   */
  public static Dataset<Row> of(
      Dataset<Row> published,
      Dataset<Row> articles,
      Dataset<Row> gone,
      Dataset<Row> texts,
      EncodeTokens encode,
      Store store) {
    Dataset<Row> touched =
        store.save(
            "touched_passages",
            published
                .select(col("passage_id"), explode(col("holders.article_id")).as("article_id"))
                .join(gone, "article_id")
                .select("passage_id")
                .distinct());
    Dataset<Row> left =
        store.save(
            "left_passages",
            left(
                published.join(touched, new String[] {"passage_id"}, "left_semi"), articles, gone));
    Dataset<Row> same = left.where(not(col("is_moved")));
    return columns(published.join(touched, new String[] {"passage_id"}, "left_anti"))
        .unionByName(columns(same))
        .unionByName(columns(moved(left.where(col("is_moved")), texts, encode)));
  }

  private static Dataset<Row> columns(Dataset<Row> passages) {
    return Table.PASSAGES.conform(passages);
  }

  /** The columns of the table, and {@code is_moved}: whether another article is the first. */
  private static Dataset<Row> left(Dataset<Row> touched, Dataset<Row> articles, Dataset<Row> gone) {
    Dataset<Row> held =
        touched
            .select(
                col("passage_id"), posexplode(col("holders")).as(new String[] {"place", "holder"}))
            .select("passage_id", "place", "holder.article_id", "holder.begin", "holder.end")
            .join(articles.select("article_id", "source", "published_at"), "article_id")
            .join(gone.withColumn("is_gone", lit(true)), new String[] {"article_id"}, "left")
            .withColumn("is_left", col("is_gone").isNull());
    Column left = col("is_left");
    Dataset<Row> counted =
        held.groupBy("passage_id")
            .agg(
                countDistinct("article_id").as("listed"),
                countDistinct(when(left, col("article_id"))).as("listed_left"),
                countDistinct("source")
                    .minus(countDistinct(when(left, col("source"))))
                    .as("sources_gone"),
                max(when(left, col("published_at"))).as("last_listed"),
                sort_array(
                        collect_list(
                            when(
                                left,
                                struct("place", "article_id", "begin", "end", "published_at"))))
                    .as("left"))
            .where(col("listed_left").geq(2));
    Column first = element_at(col("left"), 1);
    Column ofFirst =
        filter(
            col("left"),
            place -> place.getField("article_id").equalTo(first.getField("article_id")));
    Column longest =
        array_max(
            transform(
                ofFirst,
                place ->
                    struct(
                        place.getField("end").minus(place.getField("begin")).as("length"),
                        negate(place.getField("place")).as("sooner"),
                        place.getField("begin").as("begin"),
                        place.getField("end").as("end"))));
    return touched
        .join(counted, "passage_id")
        .withColumn("is_moved", first.getField("article_id").notEqual(col("first_article_id")))
        .withColumn(
            "last_published_at",
            when(
                    col("listed").equalTo(col("article_count")),
                    coalesce(
                        greatest(col("last_listed"), first.getField("published_at")),
                        first.getField("published_at")))
                .otherwise(col("last_published_at")))
        .withColumn(
            "article_count", col("article_count").minus(col("listed")).plus(col("listed_left")))
        .withColumn("source_count", col("source_count").minus(col("sources_gone")))
        .withColumn("first_article_id", first.getField("article_id"))
        .withColumn("first_published_at", first.getField("published_at"))
        .withColumn("longest", longest)
        .withColumn(
            "holders",
            transform(
                col("left"),
                place ->
                    struct(
                        place.getField("article_id").as("article_id"),
                        place.getField("begin").as("begin"),
                        place.getField("end").as("end"))))
        .drop("listed", "listed_left", "sources_gone", "last_listed", "left");
  }

  /** With the text, and its place before others, of the article that is the first now. */
  private static Dataset<Row> moved(Dataset<Row> left, Dataset<Row> texts, EncodeTokens encode) {
    Column begin = col("longest.begin");
    Column end = col("longest.end");
    Column place =
        struct(col("first_article_id").as("article_id"), begin.as("begin"), end.as("end"));
    return left.drop("text", "tokens")
        .join(
            texts.select(col("article_id").as("first_article_id"), col("text").as("whole")),
            "first_article_id")
        .withColumn("text", udf(PART, DataTypes.StringType).apply(col("whole"), begin, end))
        .drop("whole")
        .withColumn("holders", array_union(array(place), col("holders")))
        .withColumn("title", lit(null).cast("string"))
        .transform(encode)
        .withColumnRenamed("token_count", "tokens");
  }
}

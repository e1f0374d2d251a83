package naskh.terms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import naskh.corpus.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The articles that terms, topics and stories are about: Arabic, no versions. */
public final class ArabicArticles {
  private ArabicArticles() {}

  /**
   * Stands in for canonicals that are not Arabic, as one too short to tell, whose copies are: the
   * earliest Arabic article among the copies.
   *
   * <p>In: the table {@code articles}. Out: {@code canonical_id, representative_id}, few rows,
   * mostly none.
   */
  public static Dataset<Row> representatives(Dataset<Row> articles) {
    Dataset<Row> mute = articles.where(areCanonical().and(not(are()))).select("canonical_id");
    return articles
        .where(are().and(not(areCanonical())))
        .select(col("canonical_id"), ArticleOrder.key().as("order"))
        .join(mute, "canonical_id")
        .groupBy("canonical_id")
        .agg(min("order").getField("id").as("representative_id"));
  }

  /**
   * The Arabic articles of the table {@code articles}, no versions, with {@link ArticleOrder}'s
   * {@code order} and {@code time}; a {@code canonical_id} that is not Arabic is replaced by its
   * representative.
   *
   * @param representatives what {@link #representatives} gives of the same articles
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> representatives) {
    return articles
        .where(are())
        .join(representatives, new String[] {"canonical_id"}, "left")
        .withColumn("canonical_id", coalesce(col("representative_id"), col("canonical_id")))
        .drop("representative_id")
        .withColumn("order", ArticleOrder.key())
        .withColumn("time", ArticleOrder.time());
  }

  /** Whether a row of {@code articles} is Arabic and no version; never null. */
  public static Column are() {
    return col("version_of").isNull().and(coalesce(col("language").equalTo("ar"), lit(false)));
  }

  /** Those that stand for themselves and their copies; the same columns. */
  public static Dataset<Row> canonicals(Dataset<Row> arabic) {
    return arabic.where(areCanonical());
  }

  /** Whether an article stands for its copies, too. */
  public static Column areCanonical() {
    return col("canonical_id").equalTo(col("article_id"));
  }

  /**
   * The texts of canonicals, as {@link ArticleWords#table} takes them, with {@code source, order,
   * time}.
   *
   * @param contents {@code article_id, text, pack} of these and perhaps others
   */
  public static Dataset<Row> texts(Dataset<Row> arabic, Dataset<Row> contents) {
    return canonicals(arabic)
        .select("article_id", "source", "order", "time", "title", "boilerplate")
        .join(contents.select("article_id", "text", "pack"), "article_id");
  }
}

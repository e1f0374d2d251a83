package naskh.terms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import naskh.tables.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who is heard in terms, topics and stories: Arabic articles that are no version. */
public final class Voices {
  private Voices() {}

  /**
   * Who speaks for the copies of an article that is no voice itself, as one of whose language too
   * little is seen: the earliest voice among them.
   *
   * <p>In: the table {@code articles}. Out: {@code canonical_id, speaker_id}, few rows, mostly
   * none.
   */
  public static Dataset<Row> speakers(Dataset<Row> articles) {
    Dataset<Row> mute = articles.where(areCanonical().and(not(are()))).select("canonical_id");
    return articles
        .where(are().and(not(areCanonical())))
        .select(col("canonical_id"), ArticleOrder.key().as("order"))
        .join(mute, "canonical_id")
        .groupBy("canonical_id")
        .agg(min("order").getField("id").as("speaker_id"));
  }

  /**
   * Those of the table {@code articles}, where each {@code canonical_id} is that of a voice; its
   * columns and {@link ArticleOrder}'s order and time. In: {@link #speakers} of the same articles.
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> speakers) {
    return articles
        .where(are())
        .join(speakers, new String[] {"canonical_id"}, "left")
        .withColumn("canonical_id", coalesce(col("speaker_id"), col("canonical_id")))
        .drop("speaker_id")
        .withColumn("order", ArticleOrder.key())
        .withColumn("time", ArticleOrder.time());
  }

  /** Whether a row of {@code articles} is a voice; never null. */
  public static Column are() {
    return col("version_of").isNull().and(coalesce(col("language").equalTo("ar"), lit(false)));
  }

  /** One voice for an article and all its copies; the same columns. */
  public static Dataset<Row> canonicals(Dataset<Row> voices) {
    return voices.where(areCanonical());
  }

  /** Whether a voice speaks for its copies, too. */
  public static Column areCanonical() {
    return col("canonical_id").equalTo(col("article_id"));
  }

  /**
   * The words of the main texts of canonicals. Out: {@code article_id, source, order, time}, and
   * what {@link Tokens} adds.
   */
  public static Dataset<Row> tokens(Dataset<Row> voices) {
    return canonicals(voices)
        .select("article_id", "source", "order", "time", "title", "text", "boilerplate")
        .transform(new WithoutBoilerplate())
        .drop("boilerplate")
        .transform(new Tokens());
  }
}

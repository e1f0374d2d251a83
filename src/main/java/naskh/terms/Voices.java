package naskh.terms;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import naskh.tables.ArticleOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who is heard in terms, topics and stories: Arabic articles that are no version. */
public final class Voices {
  private Voices() {}

  /** Those of the table {@code articles}; its columns and {@link ArticleOrder}'s order and time. */
  public static Dataset<Row> of(Dataset<Row> articles) {
    return articles
        .where(are())
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

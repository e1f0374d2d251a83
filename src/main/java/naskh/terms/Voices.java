package naskh.terms;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who is heard in terms, topics and stories: Arabic articles that are no version. */
public final class Voices {
  private Voices() {}

  /** Those of the table {@code articles}; the same columns. */
  public static Dataset<Row> of(Dataset<Row> articles) {
    return articles.where(col("version_of").isNull().and(col("language").equalTo("ar")));
  }

  /** One voice for an article and all its copies; the same columns. */
  public static Dataset<Row> canonicals(Dataset<Row> voices) {
    return voices.where(col("canonical_id").equalTo(col("article_id")));
  }

  /**
   * The words of their main texts.
   *
   * <p>In: {@code title, text, boilerplate}. Out: the other columns, and those that {@link Tokens}
   * adds.
   */
  public static Dataset<Row> tokens(Dataset<Row> canonicals) {
    return canonicals
        .transform(new WithoutBoilerplate())
        .drop("boilerplate")
        .transform(new Tokens());
  }
}

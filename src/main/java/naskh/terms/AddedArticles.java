package naskh.terms;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The Arabic articles of an output to which a batch came.
 *
 * @param articles the table, with the batch
 * @param termed {@code article_id} of those with terms
 * @param batch which one came
 */
public record AddedArticles(Dataset<Row> articles, Dataset<Row> termed, int batch) {

  /** All Arabic articles, as {@link ArabicArticles#of} gives them. */
  public Dataset<Row> all() {
    return ArabicArticles.of(articles, ArabicArticles.representatives(articles));
  }

  /** Those that came. */
  public Dataset<Row> arrived() {
    return all().where(col("batch").equalTo(batch));
  }

  /** Those that have no terms yet. */
  public Dataset<Row> untermed() {
    return all().join(termed, new String[] {"article_id"}, "left_anti");
  }
}

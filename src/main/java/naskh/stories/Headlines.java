package naskh.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import naskh.spark.Transform;
import naskh.terms.TokenLine;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Titles that tell what their article is about. One that stands over more than {@value #MOST}
 * different articles of one source is the name of a section.
 *
 * <p>In: {@code source} (may be null), {@code title_stems}, a row an article that is no copy. Out:
 * the same, without the stems of such titles. Cost: counts 8 bytes an article.
 */
record Headlines() implements Transform {
  private static final int MOST = 3;

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> keyed =
        articles.withColumn(
            "title_key",
            xxhash64(coalesce(col("source"), lit("")), TokenLine.tokens(col("title_stems"))));
    Dataset<Row> sections =
        keyed
            .groupBy("title_key")
            .agg(count(lit(1)).as("titled"))
            .where(col("titled").gt(MOST))
            .select(col("title_key"), lit(true).as("is_section"));
    return keyed
        .join(sections, new String[] {"title_key"}, "left")
        .withColumn("title_stems", when(col("is_section"), lit("")).otherwise(col("title_stems")))
        .drop("title_key", "is_section");
  }
}

package naskh.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import naskh.read.Articles;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The accepted articles of inputs, read, tokenized and written: what every measure starts from, and
 * by itself the job that the time of the whole job is measured against.
 */
public final class Accepted {
  private static final UDF1<String, Integer> TOKEN_COUNT = Tokenizer::count;

  private Accepted() {}

  /**
   * Out: the columns of {@link Articles#articles} but for {@code warnings}, and {@code
   * token_count}.
   *
   * @throws naskh.tables.WrongUse for inputs that are not there
   */
  public static Dataset<Row> save(
      SparkSession spark, List<String> inputs, ReadOptions options, Scratch scratch) {
    Dataset<Row> records = scratch.save("records", Articles.records(spark, inputs, options));
    return scratch.save(
        "accepted",
        Articles.articles(records)
            .drop("warnings")
            .repartition(col("article_id"))
            .withColumn("token_count", udf(TOKEN_COUNT, DataTypes.IntegerType).apply(col("text"))));
  }
}

package naskh.bench.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import naskh.spark.Transform;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Adds {@code token_count} to articles; in: {@code text}, not null. */
public record TokenCount() implements Transform {
  private static final UDF1<String, Integer> COUNT = Tokenizer::count;

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    return articles.withColumn("token_count", udf(COUNT, DataTypes.IntegerType).apply(col("text")));
  }
}

package naskh.bench.measure;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import naskh.read.Articles;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.text.EncodeTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The accepted articles of inputs, read, tokenized and written: what every measure starts from, and
 * by itself the job that the time of the whole job is measured against.
 */
public final class Accepted {
  private Accepted() {}

  /**
   * Out: the columns of {@link Articles#articles} but for {@code warnings}, and those of {@link
   * EncodeTokens}.
   *
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static Dataset<Row> save(
      SparkSession spark, List<String> inputs, ReadOptions options, Store store) {
    return store.save(
        "accepted", Articles.articles(records(spark, inputs, options, store)).drop("warnings"));
  }

  /**
   * Reads, tokenizes and writes records as a run does, and nothing else: accepted or refused.
   *
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static Dataset<Row> records(
      SparkSession spark, List<String> inputs, ReadOptions options, Store store) {
    return store.save(
        "records",
        Articles.records(spark, inputs, options)
            .repartition(col("file_number"), col("record"))
            .transform(new EncodeTokens()));
  }
}

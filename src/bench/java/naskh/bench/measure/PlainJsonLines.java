package naskh.bench.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;

import java.util.List;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * JSON Lines as Spark itself reads them, tokenized and written: nothing is looked for, cleaned,
 * refused or settled. What reading costs less than {@link Accepted} is what its care costs.
 */
public final class PlainJsonLines {
  private static final String FIELDS =
      "id STRING, url STRING, source STRING, category STRING, title STRING, published STRING,"
          + " author STRING, text STRING";

  private PlainJsonLines() {}

  /** Out: the fields of a corpus, as written there, and {@code token_count}. */
  public static Dataset<Row> save(SparkSession spark, List<String> inputs, Store store) {
    Dataset<Row> articles =
        spark
            .read()
            .schema(FIELDS)
            .json(inputs.toArray(String[]::new))
            .where(trim(col("text")).notEqual(""));
    return store.save("plain", articles.transform(new TokenCount()));
  }
}

package naskh.bench.speed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import naskh.text.Tokenizer;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Near copies as Spark MLlib's users find them: shingles of five tokens by our tokenizer, hashed to
 * binary vectors, {@link MinHashLSH} fitted, articles joined with themselves. Hashed vectors are
 * kept between transform and join, as MLlib's guide advises.
 *
 * @see "Spark MLlib guide, Extracting, transforming and selecting features: approximate similarity
 *     join"
 */
final class MinHashLshWay {
  private static final int SHINGLE_TOKENS = 5;
  private static final int TABLES = 5;
  private static final int FEATURES = 1 << 24; // hardly two shingles of an article fall together
  private static final double MAX_JACCARD_DISTANCE = 0.3;
  private static final long SEED = 1;
  private static final UDF1<String, List<String>> SHINGLES = MinHashLshWay::shingles;

  private MinHashLshWay() {}

  /** Number of pairs it finds; in: {@code article_id, text}, not null. */
  static long pairs(Dataset<Row> articles) {
    Dataset<Row> shingles =
        articles
            .select(
                col("article_id"),
                udf(SHINGLES, DataTypes.createArrayType(DataTypes.StringType))
                    .apply(col("text"))
                    .as("shingles"))
            .where(size(col("shingles")).gt(0)); // a vector without a shingle is refused
    Dataset<Row> vectors =
        new HashingTF()
            .setInputCol("shingles")
            .setOutputCol("vector")
            .setNumFeatures(FEATURES)
            .setBinary(true)
            .transform(shingles)
            .drop("shingles");
    MinHashLSH lsh =
        new MinHashLSH()
            .setInputCol("vector")
            .setOutputCol("hashes")
            .setNumHashTables(TABLES)
            .setSeed(SEED);
    var model = lsh.fit(vectors);
    Dataset<Row> hashed = model.transform(vectors).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return model
          .approxSimilarityJoin(hashed, hashed, MAX_JACCARD_DISTANCE)
          .where(col("datasetA.article_id").lt(col("datasetB.article_id")))
          .count();
    } finally {
      hashed.unpersist(true);
    }
  }

  private static List<String> shingles(String text) {
    List<String> tokens = new ArrayList<>(Tokenizer.tokens(text));
    return IntStream.rangeClosed(0, tokens.size() - SHINGLE_TOKENS)
        .mapToObj(i -> String.join(" ", tokens.subList(i, i + SHINGLE_TOKENS)))
        .toList();
  }
}

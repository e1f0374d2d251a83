package naskh.copies;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What earlier runs have found, to which articles are added: they are compared with it, and it
 * stays as it is.
 *
 * @param postings {@code number, main_tokens, bucket, place}: of its articles, in the buckets of
 *     new ones, as {@link Copies#postings} has them
 * @param members {@code number}: who is in the cluster of another
 * @param shorts what it was compared by
 */
public record PublishedCopies(Dataset<Row> postings, Dataset<Row> members, ShortTexts shorts) {
  /** Nothing, to which all is new. */
  static PublishedCopies none(SparkSession spark, ShortTexts shorts) {
    return new PublishedCopies(
        empty(spark, "number BIGINT, main_tokens INT, bucket BIGINT, place INT"),
        empty(spark, "number BIGINT"),
        shorts);
  }

  private static Dataset<Row> empty(SparkSession spark, String columns) {
    return spark.createDataFrame(List.of(), StructType.fromDDL(columns));
  }

  /** {@link #postings}, one by one, with the openings. */
  JavaRDD<ArticlePostings> ofArticles(CopyOptions options) {
    return postings
        .select(col("number"), col("main_tokens"), col("bucket"), col("place"))
        .javaRDD()
        .map(
            row -> {
              long bucket = row.getLong(2);
              int place = row.getInt(3);
              Postings some = new Postings();
              some.add(bucket, place);
              if (Bucket.FINGERPRINT.holds(bucket) && place < options.report().openingTokens()) {
                some.add(Bucket.openingOf(bucket), place);
              }
              return new ArticlePostings(row.getLong(0), row.getInt(1), some);
            });
  }

  /** {@link #members}, as links that are settled before all others; to whom tells nothing. */
  JavaRDD<byte[]> memberships() {
    return members
        .select("number")
        .javaRDD()
        .map(row -> LeaderClusters.link(row.getLong(0), row.getLong(0), Integer.MAX_VALUE));
  }
}

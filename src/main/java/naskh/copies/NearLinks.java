package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Links near copies: articles that share a band of their MinHash signatures, as stars around the
 * earliest article of each bucket, verified on their shingles.
 *
 * <p>Error: misses a pair of Jaccard similarity s with chance {@code 1 - banding.hitRate(s)}. Every
 * link is verified, its Jaccard exact.
 */
final class NearLinks {
  private static final UDF2<byte[], byte[], Double> JACCARD = ShingleSet::jaccard;

  private NearLinks() {}

  /**
   * In: {@code article_id, order, bands, shingles}, one row per token sequence. Links out: {@code
   * centre_id} (the earlier), {@code member_id, jaccard}.
   */
  static Stars find(Dataset<Row> distinct, CopyOptions options, Scratch scratch) {
    Dataset<Row> memberships =
        distinct.select(
            explode(col("bands")).as("bucket"),
            col("article_id").as("id"),
            col("order").as("rank"));
    return Stars.link(
        "near",
        memberships,
        options.starRounds(),
        pairs -> verified(pairs, distinct, options.minJaccard()),
        scratch);
  }

  private static Dataset<Row> verified(Dataset<Row> pairs, Dataset<Row> distinct, double least) {
    Dataset<Row> known = Pairs.with(pairs, "centre_id", distinct, "a_", "shingles");
    known = Pairs.with(known, "member_id", distinct, "b_", "shingles");
    return known
        .withColumn(
            "jaccard",
            udf(JACCARD, DataTypes.DoubleType).apply(col("a_shingles"), col("b_shingles")))
        .where(col("jaccard").geq(least))
        .select("centre_id", "member_id", "jaccard");
  }
}

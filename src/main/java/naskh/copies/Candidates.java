package naskh.copies;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nth_value;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import naskh.tables.Stage;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Pairs of articles that meet in buckets, without pairing all: each bucket is a star around its
 * earliest article. Beside that, as candidates for a common copy cluster, an article is paired with
 * the {@code holders} earliest articles of each fingerprint, where it meets one of them twice.
 *
 * <p>In: {@code number, main_tokens, bucket, place} as {@link Buckets} gives them. Out: {@code
 * earlier bigint, earlier_tokens int, later bigint, later_tokens int}, each pair once, and {@code
 * spokes array<struct<bucket, place>>}: the stars that the pair is a spoke of, with the later one's
 * place; empty for pairs that are candidates only.
 *
 * <p>Cost: a sort of the rows; a bucket of n articles gives n − 1 spokes, and (holders − 1) n more
 * pairs to count.
 *
 * @param holders 1: stars only
 */
record Candidates(int holders) implements Stage {
  /** One fingerprint in common is chance, more often than not; it makes no cluster. */
  private static final int MEETINGS = 2;

  @Override
  public Dataset<Row> apply(Dataset<Row> meetings) {
    WindowSpec bucket = Window.partitionBy("bucket").orderBy("number");
    Column article = struct(col("number"), col("main_tokens"));
    Column[] earliest = new Column[holders];
    earliest[0] = first(article).over(bucket);
    for (int i = 1; i < holders; i++) {
      earliest[i] = nth_value(article, i + 1).over(bucket);
    }
    Column kind = col("bucket").bitwiseAND(lit(Bucket.KIND));
    Column isStar =
        col("holder.number").equalTo(col("centre")).and(kind.notEqual(Bucket.OPENING.bits));
    Column isFingerprint =
        kind.equalTo(Bucket.FINGERPRINT.bits).or(kind.equalTo(Bucket.OPENING.bits));
    return meetings
        .withColumn("earliest", array(earliest))
        .withColumn("centre", col("earliest").getItem(0).getField("number"))
        .where(col("centre").lt(col("number")))
        .withColumn(
            "earliest",
            when(isFingerprint, col("earliest")).otherwise(array(col("earliest").getItem(0))))
        .withColumn("holder", explode(col("earliest")))
        .where(col("holder.number").lt(col("number")))
        .groupBy(
            col("holder.number").as("earlier"),
            col("holder.main_tokens").as("earlier_tokens"),
            col("number").as("later"),
            col("main_tokens").as("later_tokens"))
        .agg(
            collect_list(when(isStar, struct("bucket", "place"))).as("spokes"),
            count(lit(1)).as("meetings"))
        .where(size(col("spokes")).gt(0).or(col("meetings").geq(MEETINGS)))
        .drop("meetings");
  }
}

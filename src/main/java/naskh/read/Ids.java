package naskh.read;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Tells records of one id apart. Ids made of the content get {@code -2}, {@code -3} in order of
 * (input_file, record). Under an id that was given, or is a path, equal records after the first are
 * duplicates; of different records all get {@code ~} and the hash of their content.
 *
 * <p>Cost: shuffles keys and hashes, no texts, four times; then a join with the records whose id
 * changes, as a rule a handful.
 */
final class Ids {
  private static final String[] PLACE = {"file_number", "record"};

  private Ids() {}

  /**
   * In: accepted records; of which {@link #changed} tells. Out: the same, with {@code article_id
   * string}, {@code id_repeated boolean} and {@code duplicate boolean}.
   */
  static Dataset<Row> settle(Dataset<Row> accepted, Dataset<Row> changed) {
    return accepted
        .join(changed, PLACE, "left")
        .withColumn("article_id", coalesce(col("new_id"), col("base_id")))
        .withColumn("id_repeated", coalesce(col("id_repeated"), lit(false)))
        .withColumn("duplicate", coalesce(col("duplicate"), lit(false)))
        .drop("new_id");
  }

  /**
   * The records whose id is not the one that they were read with, and duplicates.
   *
   * <p>In: accepted records. Out: {@code file_number, record, new_id, id_repeated, duplicate}.
   */
  static Dataset<Row> changed(Dataset<Row> accepted) {
    Dataset<Row> keys =
        accepted.select(
            col("file_number"),
            col("record"),
            col("input_file"),
            col("content_hash"),
            col("id_made"),
            col("base_id"),
            col("base_id").as("new_id"),
            lit(false).as("id_repeated"),
            lit(false).as("duplicate"));
    Dataset<Row> once = round(keys);
    // Again for what that has made: "a~…" may be an id that another record was given.
    Dataset<Row> twice = round(once.withColumn("id_made", lit(false)));
    return twice
        .where(col("duplicate").or(not(col("new_id").equalTo(col("base_id")))))
        .select("file_number", "record", "new_id", "id_repeated", "duplicate");
  }

  /**
   * {@link #changed} among records that come to others, and {@code new_id} of those whose id is
   * taken.
   *
   * @param known {@code article_id, base_id, content_hash} of the others
   */
  static Dataset<Row> changed(Dataset<Row> accepted, Dataset<Row> known) {
    Dataset<Row> settled =
        settle(
            accepted.select("file_number", "record", "base_id", "content_hash"), changed(accepted));
    Dataset<Row> equal =
        known.select("base_id", "content_hash").distinct().withColumn("is_equal", lit(true));
    Dataset<Row> taken = known.select("article_id").withColumn("is_taken", lit(true));
    Column isTaken = coalesce(col("is_taken"), lit(false));
    return settled
        .join(equal, new String[] {"base_id", "content_hash"}, "left")
        .join(taken, new String[] {"article_id"}, "left")
        .withColumn("duplicate", col("duplicate").or(coalesce(col("is_equal"), lit(false))))
        .withColumn(
            "new_id",
            when(isTaken, concat(col("article_id"), lit("~"), col("content_hash")))
                .otherwise(col("article_id")))
        .withColumn("id_repeated", col("id_repeated").or(isTaken))
        .where(col("duplicate").or(not(col("new_id").equalTo(col("base_id")))))
        .select("file_number", "record", "new_id", "id_repeated", "duplicate");
  }

  private static Dataset<Row> round(Dataset<Row> keys) {
    WindowSpec sameId = Window.partitionBy("duplicate", "new_id");
    WindowSpec equal =
        Window.partitionBy("duplicate", "new_id", "content_hash")
            .orderBy("input_file", "file_number", "record");
    Column made = col("all_made");
    Column different = not(col("one_hash").equalTo(col("other_hash")));
    return keys.withColumn("all_made", min(col("id_made")).over(sameId))
        .withColumn("one_hash", min(col("content_hash")).over(sameId))
        .withColumn("other_hash", max(col("content_hash")).over(sameId))
        .withColumn("nth", row_number().over(equal))
        .withColumn(
            "new_id",
            when(made.and(col("nth").gt(1)), concat(col("new_id"), lit("-"), col("nth")))
                .when(
                    not(made).and(different), concat(col("new_id"), lit("~"), col("content_hash")))
                .otherwise(col("new_id")))
        .withColumn("id_repeated", col("id_repeated").or(not(made).and(different)))
        .withColumn("duplicate", col("duplicate").or(not(made).and(col("nth").gt(1))))
        .drop("all_made", "one_hash", "other_hash", "nth");
  }
}

package naskh.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;

import java.util.function.UnaryOperator;
import naskh.tables.Scratch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Links the members of buckets without pairing them all: each bucket is a star around its first
 * member; the members that turn out not to belong to it form a star around the first among them, a
 * few rounds.
 *
 * <p>Cost: a bucket of n members gives at most n − 1 candidate pairs a round. Error: two members of
 * a bucket that both link to one centre are not compared with each other; they are reached through
 * it.
 *
 * @param links {@code centre_id, member_id} and what the check added, each pair once
 * @param unlinked memberships {@code bucket, id, rank} that no round linked, centres left out
 */
record Stars(Dataset<Row> links, Dataset<Row> unlinked) {

  /**
   * Runs the rounds.
   *
   * @param name under which the rounds are saved
   * @param memberships {@code bucket} (anything), {@code id string}, {@code rank} (a struct; the
   *     least is the centre), no nulls
   * @param check keeps of {@code centre_id, member_id} (distinct pairs) those that belong together
   *     and may add columns
   */
  static Stars link(
      String name,
      Dataset<Row> memberships,
      int rounds,
      UnaryOperator<Dataset<Row>> check,
      Scratch scratch) {
    Dataset<Row> open = memberships;
    Dataset<Row> links = null;
    for (int round = 1; round <= rounds; round++) {
      Dataset<Row> spokes = scratch.save(name + "_spokes_" + round, spokes(open));
      Dataset<Row> found =
          scratch.save(
              name + "_links_" + round,
              check.apply(spokes.select("centre_id", "member_id").distinct()));
      links = links == null ? found : links.union(found);
      open =
          spokes
              .join(found, new String[] {"centre_id", "member_id"}, "left_anti")
              .select(col("bucket"), col("member_id").as("id"), col("rank"));
      if (open.isEmpty()) {
        break;
      }
    }
    return new Stars(links.dropDuplicates("centre_id", "member_id"), open);
  }

  private static Dataset<Row> spokes(Dataset<Row> memberships) {
    WindowSpec bucket = Window.partitionBy("bucket").orderBy("rank");
    return memberships
        .withColumn("place", row_number().over(bucket))
        .withColumn("centre_id", first("id").over(bucket))
        .where(col("place").gt(1))
        .select(col("bucket"), col("centre_id"), col("id").as("member_id"), col("rank"));
  }
}

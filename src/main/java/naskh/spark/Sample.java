package naskh.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A random part of a table that is the same for any order and division of its rows. */
public final class Sample {
  private Sample() {}

  /**
   * The rows whose {@code key}, unique, has the lowest hashes: {@code size} of them, or all if
   * there are no more; in one partition, in the order of hashes.
   *
   * <p>Cost: one pass; little more than {@code size} rows are moved and sorted, in one task.
   *
   * @param count of the rows
   */
  public static Dataset<Row> of(Dataset<Row> rows, String key, int size, long count) {
    Column draw = xxhash64(col(key));
    // Sorted under a limit, Spark lets one task merge what it has taken of each partition.
    return rows.where(draw.leq(highest(size, count))).orderBy(draw, col(key)).limit(size);
  }

  /** A hash that more than {@code size} of {@code count} do not exceed, by ten deviations. */
  private static long highest(int size, long count) {
    double enough = size + 10 * Math.sqrt(size) + 100;
    return enough >= count
        ? Long.MAX_VALUE
        : (long) (Long.MIN_VALUE + enough / count * Math.pow(2, Long.SIZE));
  }
}

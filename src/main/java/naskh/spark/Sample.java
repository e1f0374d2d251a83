package naskh.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A random part of a table that is the same for any order and division of its rows. */
public final class Sample {
  private Sample() {}

  /**
   * The rows whose {@code key}, unique, has the lowest hashes: {@code size} of them, or all if
   * there are no more; in one partition, in the order of hashes.
   *
   * <p>Cost: one pass; little more than {@code size} rows are moved and sorted, in one task, which
   * spills.
   *
   * @param count of the rows
   */
  public static Dataset<Row> of(Dataset<Row> rows, String key, int size, long count) {
    // Not ordered as a whole: then each task would hold as many rows in memory.
    return likely(rows, key, size, count)
        .repartition(1)
        .sortWithinPartitions(xxhash64(col(key)), col(key))
        .limit(size);
  }

  /** The rows among which {@link #of} chooses, little more than it does, as they are divided. */
  public static Dataset<Row> likely(Dataset<Row> rows, String key, int size, long count) {
    return rows.where(xxhash64(col(key)).leq(highest(size, count)));
  }

  /** A hash that more than {@code size} of {@code count} do not exceed, by ten deviations. */
  private static long highest(int size, long count) {
    double enough = size + 10 * Math.sqrt(size) + 100;
    return enough >= count
        ? Long.MAX_VALUE
        : (long) (Long.MIN_VALUE + enough / count * Math.pow(2, Long.SIZE));
  }
}

package naskh.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Column;

/**
 * Figures on a grid of millionths, far coarser than the last bits in which two machines differ; as
 * whole numbers their sums do not depend on the order of rows.
 */
public final class Millionths {
  private static final double GRID = 1e6;

  private Millionths() {}

  /** {@code value} on the grid. */
  public static double rounded(double value) {
    return Math.rint(value * GRID) / GRID;
  }

  /** How many millionths {@code value} is. */
  public static long of(double value) {
    return Math.round(value * GRID);
  }

  /** The value of so many millionths, as {@link #rounded} gives it. */
  public static double value(long millionths) {
    return millionths / GRID;
  }

  /** How many millionths the values of a column are; null where they are. */
  public static Column of(String column) {
    return round(col(column).multiply(GRID)).cast("bigint");
  }
}

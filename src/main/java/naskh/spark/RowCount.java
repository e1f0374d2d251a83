package naskh.spark;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts the rows of a table while an action writes them, so that they need not be read again.
 * Exact where nothing is computed behind the rows: of a task that writes, Spark takes the count of
 * the one attempt that succeeded. (Not a Spark {@code Observation}, which waits without end for an
 * event that a busy listener bus has dropped.)
 */
public final class RowCount {
  private final Dataset<Row> counted;
  private final LongAccumulator rows;

  public RowCount(Dataset<Row> table) {
    LongAccumulator seen = table.sparkSession().sparkContext().longAccumulator();
    UDF0<Boolean> count =
        () -> {
          seen.add(1L);
          return true;
        };
    counted = table.where(udf(count, DataTypes.BooleanType).asNondeterministic().apply());
    rows = seen;
  }

  /** The rows of the table, counted by the one action on them. */
  public Dataset<Row> counted() {
    return counted;
  }

  /** The number of rows, once the action has ended. */
  public long rows() {
    return rows.value();
  }
}

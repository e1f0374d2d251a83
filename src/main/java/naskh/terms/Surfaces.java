package naskh.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How a term is written most often. */
public final class Surfaces {
  private Surfaces() {}

  /**
   * The most frequent spelling of each term (tie: the last in code point order).
   *
   * <p>In: {@code term string, surface string}, a row per occurrence; {@code wanted} with a column
   * {@code term}, of bounded size. Out: as many entries as {@code wanted} has rows at most.
   */
  public static Map<String, String> mostFrequent(Dataset<Row> occurrences, Dataset<Row> wanted) {
    Map<String, String> surfaces = new HashMap<>();
    occurrences
        .join(broadcast(wanted), "term")
        .groupBy("term", "surface")
        .agg(count(lit(1)).as("times"))
        .groupBy("term")
        .agg(max(struct(col("times"), col("surface"))).as("best"))
        .select(col("term"), col("best.surface"))
        .collectAsList()
        .forEach(row -> surfaces.put(row.getString(0), row.getString(1)));
    return surfaces;
  }
}

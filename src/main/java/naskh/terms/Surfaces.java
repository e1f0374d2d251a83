package naskh.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

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
   * <p>In: {@code term string, surface string, times}, any number of rows a spelling; {@code
   * wanted} with a column {@code term}, of bounded size. Out: as many entries as {@code wanted} has
   * rows at most.
   */
  public static Map<String, String> mostFrequent(Dataset<Row> spelled, Dataset<Row> wanted) {
    Map<String, String> surfaces = new HashMap<>();
    spelled
        .join(broadcast(wanted), "term")
        .groupBy("term", "surface")
        .agg(sum("times").as("times"))
        .groupBy("term")
        .agg(max(struct(col("times"), col("surface"))).as("best"))
        .select(col("term"), col("best.surface"))
        .collectAsList()
        .forEach(row -> surfaces.put(row.getString(0), row.getString(1)));
    return surfaces;
  }
}

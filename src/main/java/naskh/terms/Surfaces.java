package naskh.terms;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;

/** How a term is written most often. */
public final class Surfaces {
  private Surfaces() {}

  /**
   * Of a group of rows {@code surface, times}, each surface once, the one of most times; of equals
   * the last in code point order.
   */
  public static Column mostOften() {
    return max(struct("times", "surface")).getField("surface");
  }
}

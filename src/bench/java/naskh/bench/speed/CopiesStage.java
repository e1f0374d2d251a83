package naskh.bench.speed;

import naskh.bench.measure.FoundCopies;
import naskh.copies.CopyOptions;
import naskh.spark.Store;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The whole copies stage, from texts to clusters. */
final class CopiesStage {
  private CopiesStage() {}

  /** Number of rows of {@code copies}; every table but that of the articles is computed. */
  static long rows(Dataset<Row> accepted, CopyOptions options, Store store) {
    FoundCopies found = FoundCopies.in(accepted, options, store);
    compute(found.members());
    compute(found.clusters());
    compute(found.boilerplate());
    return found.copies().count();
  }

  private static void compute(Dataset<Row> table) {
    table.write().format("noop").mode("overwrite").save();
  }
}

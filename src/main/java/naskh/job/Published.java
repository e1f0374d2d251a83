package naskh.job;

import java.io.Serializable;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.spark.Models;
import naskh.tables.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** An output as it is, to or from which articles are added or removed. */
final class Published {
  private final SparkSession spark;
  private final Path place;
  private final Models models;

  Published(SparkSession spark, Path place) {
    this.spark = spark;
    this.place = place;
    this.models = new Models(spark.sessionState().newHadoopConf(), place.toString());
  }

  Dataset<Row> read(Table table) {
    return table.read(spark, place.toString());
  }

  Dataset<Row> read(ArchiveTable table) {
    return table.read(spark, place.toString());
  }

  /** Whether its run learned a model of that name. */
  boolean has(String model) {
    return models.has(model);
  }

  /**
   * A model that its run learned.
   *
   * @throws DamagedOutput where it cannot be read
   */
  <M extends Serializable> M load(String model, int version, Class<M> type) {
    try {
      return models.load(model, version, type);
    } catch (WrongUse e) {
      throw new DamagedOutput(
          place, Models.path(model) + " " + e.getCause().getMessage(), e.getCause());
    }
  }
}

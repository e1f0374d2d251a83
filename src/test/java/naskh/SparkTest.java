package naskh;

import java.util.HashMap;
import naskh.tables.Table;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests. */
public final class SparkTest {
  private static final class Holder {
    static final SparkSession SESSION = start("local[2]");
  }

  private SparkTest() {}

  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** Starts the session of a JVM that has none. */
  public static SparkSession start(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", "false")
        // Stricter than the default: what cannot travel by Kryo fails here first.
        .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .config("spark.sql.shuffle.partitions", "2")
        // As for small inputs: tests' tables have few rows, and to make classes for each query, or
        // to plan it anew between its stages, costs more than the queries. Tests of tables on the
        // disk turn both on.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.adaptive.enabled", "false")
        // As in a run: one JVM for all tests meets the same queries again and again.
        .config("spark.sql.codegen.cache.maxEntries", "2000")
        .config("spark.sql.codegen.aggregate.map.twolevel.enabled", "false")
        .config(new HashMap<>(Table.sparkSettings()))
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
        .getOrCreate();
  }
}

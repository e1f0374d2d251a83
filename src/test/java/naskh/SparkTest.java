package naskh;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests. */
public final class SparkTest {
  private static SparkSession session;

  private SparkTest() {}

  public static synchronized SparkSession session() {
    if (session == null) {
      session =
          SparkSession.builder()
              .master("local[2]")
              .appName("naskh tests")
              .config("spark.ui.enabled", false)
              .config("spark.sql.shuffle.partitions", 3)
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.driver.host", "127.0.0.1")
              .config(
                  "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/warehouse")
              .getOrCreate();
    }
    return session;
  }
}

package naskh.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

public final class NewsJob {
  private NewsJob() {}

  public static Manifest run(SparkSession spark, JobOptions options, Progress progress) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Manifest manifest =
        new Recipe(spark, options, options.output(), options.output() + "/_scratch", progress)
            .run();
    try {
      manifest.write(hadoop, options.output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manifest;
  }
}

package naskh.cli;

import org.apache.spark.SparkUserAppException;

/** How a driver that spark-submit started in cluster mode tells its exit code. */
final class DriverFailure {
  private DriverFailure() {}

  static SparkUserAppException of(int exitCode) {
    return new SparkUserAppException(exitCode);
  }
}

package naskh.cli;

import org.apache.spark.SparkUserAppException;

/** As the class of this name in {@code src/main}; Spark 4 asks for a cause, too. */
final class DriverFailure {
  private DriverFailure() {}

  static SparkUserAppException of(int exitCode) {
    return new SparkUserAppException(exitCode, null);
  }
}

package naskh.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;

/** The executors of a cluster, for which Spark waits without a word and without end. */
final class Executors {
  private static final long PATIENCE_SECONDS = 30;

  private Executors() {}

  /** Tells a person in a while if none has come until then. */
  static void tellIfNoneComes(SparkContext context, PrintStream err) {
    if (!context.isLocal()) {
      CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .execute(() -> tellIfNone(context, err));
    }
  }

  private static void tellIfNone(SparkContext context, PrintStream err) {
    // The driver counts as one.
    if (!context.isStopped() && context.getExecutorMemoryStatus().size() <= 1) {
      err.printf(
          Locale.ROOT,
          "naskh: no executor came in %d s: the cluster is busy, or no machine of it has %s of memory"
              + " for one; still waiting%n",
          PATIENCE_SECONDS,
          context.getConf().get("spark.executor.memory", "1g"));
    }
  }
}

package naskh.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import naskh.tables.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/** The whole job, from inputs to published tables. */
public final class NewsJob {
  /** After Spark's own hook, which stops all tasks, and before the one that closes file systems. */
  private static final int HOOK_PRIORITY = 20;

  private NewsJob() {}

  /**
   * Runs it. What fails or is killed on the way leaves an earlier output as it was.
   *
   * @throws WrongUse for a mistake of the user: a missing input, a mapping to no field, an output
   *     that must not be replaced
   */
  public static Results run(SparkSession spark, JobOptions options, Progress progress) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    try (Output output = Output.open(hadoop, options.output(), options.force(), options.inputs())) {
      Runnable hook = () -> discard(output);
      ShutdownHookManager.get().addShutdownHook(hook, HOOK_PRIORITY);
      try {
        Manifest manifest =
            new Recipe(spark, options, output.tables(), output.scratch(), progress).run();
        output.publish(manifest);
        return new Results(output.location(), manifest);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        discard(output);
        remove(hook);
      }
    }
  }

  /** Clears what the run has written and not published. */
  private static void discard(Output output) {
    try {
      output.discard();
    } catch (IOException | RuntimeException unreachable) {
      // The next start clears it; what is told is the error that came first.
    }
  }

  private static void remove(Runnable hook) {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}

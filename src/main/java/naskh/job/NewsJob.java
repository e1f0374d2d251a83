package naskh.job;

import java.io.IOException;
import naskh.read.InputState;
import naskh.tables.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/** The whole job, from inputs to published tables. */
public final class NewsJob {
  /** After Spark's own hook, which stops all tasks, and before the one that closes file systems. */
  private static final int HOOK_PRIORITY = 20;

  private NewsJob() {}

  /**
   * Runs it. What fails or is killed on the way leaves an earlier output as it was.
   *
   * @throws WrongUse for a mistake of the user: a missing input, a mapping to no field, an output
   *     that must not be replaced, a run to continue that was another one
   * @throws StoppedRun for a failure after which another run can continue
   */
  public static Results run(SparkSession spark, JobOptions options, Progress progress) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    try (Output output = Output.open(hadoop, options)) {
      Runnable hook = () -> stop(output);
      ShutdownHookManager.get().addShutdownHook(hook, HOOK_PRIORITY);
      try {
        InputState inputs = InputState.of(hadoop, options.inputs());
        Manifest manifest = new Manifest(spark, options, inputs);
        if (options.resume()) {
          output.toContinue().ifPresent(manifest::takeOver);
        }
        boolean inMemory =
            manifest.takenOver().isEmpty() && SmallInput.is(settings(spark), inputs);
        new Recipe(spark, options, manifest, output, inMemory, progress).run();
        output.publish(manifest);
        return new Results(output.location(), manifest);
      } catch (WrongUse mistake) {
        throw mistake;
      } catch (Throwable e) { // memory may run out here, too, and Spark declares no checked ones
        throw new StoppedRun(e, output.stagesKept());
      } finally {
        abandon(output);
        remove(hook);
      }
    }
  }

  private static SparkConf settings(SparkSession spark) {
    SparkConf settings = spark.sparkContext().getConf();
    JavaConverters.mapAsJavaMap(spark.conf().getAll()).forEach(settings::set);
    return settings;
  }

  /** Ends a run whose JVM is shutting down: its own thread may not come to that any more. */
  private static void stop(Output output) {
    abandon(output);
    output.close();
  }

  /** Clears what the run has written and nobody can use. */
  private static void abandon(Output output) {
    try {
      output.abandon();
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

package naskh.job;

import java.util.Set;
import naskh.WrongUse;
import naskh.read.Inputs;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The whole job, from inputs to published tables. */
public final class NewsJob {
  private NewsJob() {}

  /**
   * Runs it. What fails or is killed on the way leaves an earlier output as it was.
   *
   * @throws WrongUse for a mistake of the user: a missing input, a mapping to no field, an output
   *     that must not be replaced, a run to continue that was another one
   * @throws StoppedRun for a failure after which another run can continue
   */
  public static Results run(SparkSession spark, JobOptions options, Progress progress) {
    return prepare(spark.sessionState().newHadoopConf(), options, progress).run(spark);
  }

  /**
   * Does of {@link #run} what needs no Spark: it has not to be started for what is refused here.
   *
   * @param hadoop opens the file systems as the session will
   * @throws WrongUse for all mistakes but those that only reading shows
   */
  public static PreparedRun prepare(Configuration hadoop, JobOptions options, Progress progress) {
    return PreparedRun.of(hadoop, options, progress);
  }

  /**
   * The same of inputs that are listed, as a table that a program has.
   *
   * @param inputs those of {@code options}
   */
  public static PreparedRun prepare(
      Configuration hadoop, JobOptions options, Inputs inputs, Progress progress) {
    return PreparedRun.of(hadoop, options, inputs, progress);
  }

  /**
   * The same of articles that are added to an output.
   *
   * @throws WrongUse for all mistakes but those that only reading shows; where there is no output,
   *     or one that nothing can be added to
   */
  public static PreparedRun prepareToAdd(
      Configuration hadoop, AddOptions options, Progress progress) {
    return PreparedRun.add(hadoop, options, progress);
  }

  /**
   * The same of inputs that are listed.
   *
   * @param inputs those of {@code options}
   */
  public static PreparedRun prepareToAdd(
      Configuration hadoop, AddOptions options, Inputs inputs, Progress progress) {
    return PreparedRun.add(hadoop, options, () -> inputs, progress);
  }

  /**
   * The same of articles that are removed from an output.
   *
   * @param ids of them
   * @throws WrongUse where there is no output, or one that nothing can be removed from
   */
  public static Removal prepareToRemove(
      Configuration hadoop, String output, Set<String> ids, Progress progress) {
    return Removal.of(hadoop, output, ids, progress);
  }
}

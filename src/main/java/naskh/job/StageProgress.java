package naskh.job;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.collection.JavaConverters;

/**
 * How much of a stage is done: of so many saved tables, and of the Spark tasks that the next one
 * takes. An estimate for people: how many tables a stage saves depends on the data.
 */
final class StageProgress extends SparkListener {
  private final Progress progress;
  private int expected = 1;
  private int saved;
  private long tasks;
  private long tasksDone;

  StageProgress(Progress progress) {
    this.progress = progress;
  }

  /** A stage begins that saves about {@code tables} tables. */
  synchronized void expect(int tables) {
    expected = tables;
    saved = 0;
    tasks = 0;
    tasksDone = 0;
  }

  /** A table was saved. */
  synchronized void saved() {
    saved++;
    tell();
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    for (StageInfo stage : JavaConverters.seqAsJavaList(job.stageInfos())) {
      tasks += stage.numTasks();
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    tasksDone++;
    tell();
  }

  @Override
  public synchronized void onJobEnd(SparkListenerJobEnd job) {
    tasks = 0;
    tasksDone = 0;
  }

  private void tell() {
    double inStep = tasks == 0 ? 0 : Math.min(1, (double) tasksDone / tasks);
    progress.share(Math.min(1, (saved + inStep) / Math.max(expected, saved + 1)));
  }
}

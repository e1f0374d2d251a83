package naskh.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * What a stage costs: seconds, CPU seconds and what it saves for the stages after it. CPU seconds
 * are those of this process; on a cluster also those of the tasks of its executors, without what
 * their JVMs need beside these.
 */
final class StageCost extends SparkListener {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final boolean isLocal;
  private final AtomicLong elsewhereNanos = new AtomicLong();
  private long began;
  private long cpuBegan;
  private int savedTables;
  private long savedBytes;

  StageCost(boolean isLocal) {
    this.isLocal = isLocal;
  }

  /** A stage begins. */
  void begin() {
    began = System.nanoTime();
    cpuBegan = cpuNanos();
    savedTables = 0;
    savedBytes = 0;
  }

  /** The stage has saved an intermediate table. */
  void saved(long bytes) {
    savedTables++;
    savedBytes += bytes;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (!isLocal && task.taskMetrics() != null) {
      elsewhereNanos.addAndGet(task.taskMetrics().executorCpuTime());
    }
  }

  /** Since the stage began. */
  double seconds() {
    return seconds(System.nanoTime() - began);
  }

  /** Since the stage began. */
  double cpuSeconds() {
    return seconds(cpuNanos() - cpuBegan);
  }

  int savedTables() {
    return savedTables;
  }

  long savedBytes() {
    return savedBytes;
  }

  private long cpuNanos() {
    return PROCESS.getProcessCpuTime() + elsewhereNanos.get();
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}

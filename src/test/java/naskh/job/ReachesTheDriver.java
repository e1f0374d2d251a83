package naskh.job;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import scala.collection.JavaConverters;

/**
 * Adds up what tasks send to the driver, by the place in the program that asked for it. It is the
 * serialized result of each task, also of one that went by way of the block manager: collected
 * rows, partial sums, tables to be broadcast, samples of sort keys, what a written file or a
 * shuffle tells of itself, and the counters of the task, some thousand bytes.
 */
final class ReachesTheDriver extends SparkListener {
  private static final String PROGRAM = "naskh.";

  private final Map<String, String> queries = new HashMap<>();
  private final Map<Integer, String> stages = new HashMap<>();
  private final Map<String, Long> received = new TreeMap<>();

  /**
   * The bytes that came while {@code work} was done, by place: {@code Class.method:line < its
   * caller < …}.
   */
  static Map<String, Long> during(SparkSession spark, Runnable work) throws Exception {
    ReachesTheDriver listener = new ReachesTheDriver();
    spark.sparkContext().addSparkListener(listener);
    try {
      work.run();
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    return listener.received;
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart query) {
      queries.put(Long.toString(query.executionId()), place(query.details()));
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    String query = job.properties().getProperty(SQLExecution.EXECUTION_ID_KEY());
    List<StageInfo> all = JavaConverters.seqAsJavaList(job.stageInfos());
    // Of a query the stages run in threads of Spark's own, whose stacks name no place.
    String place = query == null ? place(last(all).details()) : queries.get(query);
    all.forEach(stage -> stages.put(stage.stageId(), place));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    received.merge(stages.get(task.stageId()), task.taskMetrics().resultSize(), Long::sum);
  }

  /** The stage that gives the result of a job: it is made after those that it needs. */
  private static StageInfo last(List<StageInfo> stages) {
    return Collections.max(stages, Comparator.comparingInt(StageInfo::stageId));
  }

  /** The three innermost calls of the program in a stack. */
  private static String place(String stack) {
    return stack
        .lines()
        .filter(call -> call.startsWith(PROGRAM))
        .limit(3)
        .map(call -> call.replaceFirst("^[a-z.]*([A-Z].*)\\(.*:(\\d+)\\)$", "$1:$2"))
        .collect(Collectors.joining(" < "));
  }
}

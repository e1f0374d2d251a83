package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import naskh.bench.faults.NaskhProcess.Ended;

/** Parts of a cluster die, or do their work twice; each run must end well all the same. */
final class ClusterFaults {
  private static final int STAGES = 7;
  private static final int BOILERPLATE = 3;
  private static final Pattern MADE = Pattern.compile("ShuffleMapStage .* finished in");

  private final Scene scene;
  private final Path folder;

  ClusterFaults(Scene scene, Path folder) {
    this.scene = scene;
    this.folder = folder;
  }

  private NaskhProcess start(StandaloneCluster cluster, Path log, String... more)
      throws IOException {
    List<String> options = new ArrayList<>(cluster.options());
    options.addAll(List.of("--log", log.toString()));
    options.addAll(List.of(more));
    return scene.start(options.toArray(String[]::new));
  }

  private Outcome end(NaskhProcess run) throws IOException, InterruptedException {
    Ended ended = run.end();
    assertThat(ended.code()).as(ended.err()).isZero();
    Outcome outcome = scene.outcome();
    scene.restore();
    return outcome;
  }

  private static boolean hasMadePartitions(Path log, long from) throws IOException {
    try (FileChannel file = FileChannel.open(log)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
      file.read(bytes, from);
      return MADE.matcher(new String(bytes.array(), StandardCharsets.UTF_8)).find();
    }
  }

  /** One that dies before the driver knows it is not missed. */
  private static boolean hasExecutors(Path log) throws IOException {
    return Files.exists(log) && count(log, "Registered executor ") >= 2;
  }

  private static int count(Path log, String words) throws IOException {
    return Files.readString(log).split(words, -1).length - 1;
  }

  /**
   * An executor is killed by SIGKILL in each stage: in the first as soon as it is there, in the
   * others when it has made partitions that are still to be fetched, so that they must be made
   * again.
   */
  Tried executorsKilled() throws IOException, InterruptedException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("executors"))) {
      Path log = scene.log("executors");
      NaskhProcess run = start(cluster, log, "--conf", "spark.sql.adaptive.enabled=false");
      StandaloneCluster.waitFor(() -> hasExecutors(log), "executors that the driver knows");
      cluster.killExecutor(0);
      for (int stage = 2; stage <= STAGES; stage++) {
        if (stage == BOILERPLATE) {
          continue; // so few articles have none, and make no partitions for it
        }
        assertThat(run.finishes(stage - 1)).isTrue();
        StandaloneCluster.waitFor(() -> cluster.executors().size() == 2, "both executors");
        long before = Files.size(log);
        StandaloneCluster.waitFor(() -> hasMadePartitions(log, before), "partitions to fetch");
        cluster.killExecutor(0);
        FaultSeries.tell("executor killed in stage %d", stage);
      }
      Outcome outcome = end(run);
      assertThat(count(log, "Lost executor ")).isGreaterThanOrEqualTo(STAGES - 1);
      int again = count(log, "Resubmitted ShuffleMapTask|Resubmitting ShuffleMapStage");
      FaultSeries.tell("%d times partitions were made again", again);
      assertThat(again).isPositive();
      return Tried.once("an executor killed in each stage", outcome);
    }
  }

  /**
   * A worker and its executor are gone for good while copies are looked for, in a run with other
   * partitions than the undisturbed one.
   */
  Tried workerLost() throws IOException, InterruptedException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("worker"))) {
      Path log = scene.log("worker");
      NaskhProcess run =
          start(
              cluster,
              log,
              "--conf",
              "spark.sql.shuffle.partitions=7",
              "--conf",
              "spark.default.parallelism=5",
              "--conf",
              "spark.sql.adaptive.enabled=false");
      assertThat(run.finishes(2)).isTrue();
      StandaloneCluster.waitFor(() -> cluster.executors().size() == 2, "both executors");
      cluster.loseWorker(0);
      Outcome outcome = end(run);
      assertThat(count(log, "Lost executor ")).isPositive();
      return Tried.once("a worker lost", outcome);
    }
  }

  /** Every task that takes more than a moment is run twice. */
  Tried tasksTwice() throws IOException, InterruptedException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("twice"))) {
      Path log = scene.log("twice");
      NaskhProcess run =
          start(
              cluster,
              log,
              "--conf",
              "spark.speculation=true",
              "--conf",
              "spark.speculation.interval=10ms",
              "--conf",
              "spark.speculation.minTaskRuntime=10ms",
              "--conf",
              "spark.speculation.quantile=0.1",
              "--conf",
              "spark.speculation.multiplier=1.01",
              "--conf",
              "spark.speculation.task.duration.threshold=50ms");
      Outcome outcome = end(run);
      int twice = count(log, "TaskSetManager: Killing attempt ");
      FaultSeries.tell("%d attempts were overtaken by another of the same task", twice);
      assertThat(twice).isPositive();
      return Tried.once("tasks run twice (speculation)", outcome);
    }
  }
}

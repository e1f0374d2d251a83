package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import naskh.Full;
import naskh.bench.faults.NaskhProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes that die, or find no room, while an earlier output exists: a sample of what {@code
 * jobs/faults} does. Its clusters take too long even for {@code -Pfull}.
 */
class FaultsTest {
  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void anEarlierOutput() throws IOException {
    scene = Scene.in(folder);
  }

  @Test
  void aKilledRunIsContinuedAndWithoutRoomCanBeContinuedAgain()
      throws IOException, InterruptedException {
    killedAfter(1, scene.start());

    Ended full = onAFullDisk("--resume");
    assertThat(full.err()).startsWith("1/9 read        taken over\n");
    hasNoRoomAfterStage2(full);
  }

  @Test
  @Full
  void aRunThatIsAskedToEndThenKilledThenWithoutRoomIsContinuedToTheEnd()
      throws IOException, InterruptedException {
    NaskhProcess stopped = scene.start();
    assertThat(stopped.finishes(1)).isTrue();
    stopped.terminate();
    Ended ended = stopped.end();
    assertThat(ended.code()).isNotZero();
    assertThat(ended.err()).doesNotContain("SparkContext", "Exception");
    assertThat(scene.outcome()).isEqualTo(Outcome.UNTOUCHED);
    scene.canBeContinued();

    Ended killed = killedAfter(2, scene.start("--resume"));
    assertThat(killed.err()).startsWith("1/9 read        taken over\n");

    Ended full = onAFullDisk("--resume");
    assertThat(full.err()).contains("2/9 corpus      taken over\n");
    hasNoRoomAfterStage2(full);

    assertThat(scene.nextRunWorks("--resume").err())
        .startsWith("1/9 read        taken over\n2/9 corpus      taken over\n")
        .contains("9/9 sources     done");
  }

  /** Lets a run finish a stage and kills it, which leaves the earlier output untouched. */
  private Ended killedAfter(int stage, NaskhProcess run) throws IOException, InterruptedException {
    assertThat(run.finishes(stage)).isTrue();
    run.kill();
    Ended killed = run.end();
    assertThat(killed.code()).isNotZero();
    assertThat(scene.outcome()).isEqualTo(Outcome.UNTOUCHED);
    return killed;
  }

  private void hasNoRoomAfterStage2(Ended full) throws IOException, InterruptedException {
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err())
        .contains("naskh: no space left on the disk")
        .endsWith("; repeat the command with --resume to continue after stage 2\n")
        .doesNotContain("\tat ");
    assertThat(scene.outcome()).isEqualTo(Outcome.UNTOUCHED);
    scene.canBeContinued();
  }

  private Ended onAFullDisk(String option) throws IOException, InterruptedException {
    String files = "spark.hadoop.fs.file.impl=" + FullDisk.class.getName();
    return scene.start(option, "--conf", files).end();
  }

  @Test
  @Full
  void whatAKilledRunHasLeftIsNotInTheWayOfOneThatBeginsAnew()
      throws IOException, InterruptedException {
    killedAfter(2, scene.start());
    scene.nextRunWorks();
  }

  @Test
  @Full
  void aRunKilledBetweenTheMovesIsFinishedByTheNextStart()
      throws IOException, InterruptedException {
    String files = "spark.hadoop.fs.file.impl=" + HaltingFiles.class.getName();
    Ended killed = scene.start("--conf", files).end();
    assertThat(killed.code()).as(killed.err()).isEqualTo(HaltingFiles.EXIT_CODE);
    assertThat(scene.output()).doesNotExist();

    assertThat(scene.outcome()).isEqualTo(Outcome.COMPLETE);
    scene.isAlone();
  }

  @Test
  @Full
  void aDriverKilledAtRandomMoments() throws IOException, InterruptedException {
    Tried tried = new DriverKills(scene, 1).run("driver", 2);
    assertThat(tried.complete() + tried.untouched()).isEqualTo(2);
  }

  @Test
  @Full
  void theDriverOfAnAdditionKilledAtRandomMoments() throws IOException, InterruptedException {
    Scene additions = Scene.ofAdditions(folder.resolve("additions"));
    Tried tried = new DriverKills(additions, 1).run("addition", 2);
    assertThat(tried.complete() + tried.untouched()).isEqualTo(2);
  }

  @Test
  @Full
  void aFullDisk() throws IOException, InterruptedException {
    Optional<SmallDisk> small = SmallDisk.mount(folder.resolve("disk"));
    assumeTrue(small.isPresent(), "skipped: mounting a small disk needs root");
    try (SmallDisk disk = small.get()) {
      assertThat(new DiskFaults(scene, disk).full().untouched()).isEqualTo(2);
    }
  }

  @Test
  @Full
  void damagedInput() throws IOException, InterruptedException {
    assertThat(new DamagedInput(scene, folder).run().complete()).isEqualTo(1);
  }
}

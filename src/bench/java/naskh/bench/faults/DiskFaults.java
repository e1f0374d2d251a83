package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import naskh.bench.faults.NaskhProcess.Ended;

/** What happens when the place of the output takes no more. */
final class DiskFaults {
  private final Scene scene;
  private final SmallDisk disk;

  DiskFaults(Scene scene, SmallDisk disk) throws IOException {
    this.scene = scene.at(disk.folder().resolve("tables/out"));
    this.disk = disk;
  }

  /** There is room for some of the tables only; once there is more, the run is continued. */
  Tried full() throws IOException, InterruptedException {
    Tried tried = new Tried("full disk", 0, 0, 0);
    for (long free : new long[] {250_000, 350_000}) {
      disk.leave(free);
      Ended run = scene.start().end();
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(lastLine(run))
          .startsWith("naskh: no space left on the disk of the output")
          .endsWith("; repeat the command with --resume to continue after stage " + done(run));
      tried = tried.and(scene.outcome());
      disk.enlarge();
      Ended other = scene.start("--resume", "--seed", "2").end();
      assertThat(other.code()).as(other.err()).isEqualTo(2);
      assertThat(lastLine(other))
          .endsWith(
              ": the run that died here had other options: topics seed was 1, is 2;"
                  + " repeat that one, or begin anew without --resume");
      scene.nextRunWorks("--resume");
    }
    return tried;
  }

  /** The file system turns read-only before a run starts, and in the midst of one. */
  Tried readOnly() throws IOException, InterruptedException {
    Tried tried = new Tried("output location refuses writes", 0, 0, 0);
    disk.readOnly();
    Ended refused = scene.start().end();
    assertThat(refused.code()).as(refused.err()).isEqualTo(2);
    assertThat(lastLine(refused)).contains("cannot be written", "Read-only file system");
    tried = tried.and(scene.outcome());
    disk.writable();

    NaskhProcess run = scene.start();
    assertThat(run.finishes(2)).isTrue();
    disk.readOnly();
    Ended failed = run.end();
    assertThat(failed.code()).as(failed.err()).isEqualTo(1);
    assertThat(lastLine(failed)).contains("takes no writes: ", "--resume");
    tried = tried.and(scene.outcome());
    disk.writable();
    scene.nextRunWorks("--resume");
    return tried;
  }

  private static long done(Ended run) {
    return run.err().lines().filter(line -> line.contains("done")).count();
  }

  private static String lastLine(Ended run) {
    assertThat(run.err()).doesNotContain("\tat ");
    FaultSeries.tell("%s", run.err());
    return run.err().lines().reduce("", (before, line) -> line);
  }
}

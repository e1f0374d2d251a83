package naskh.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of what {@code jobs/faults} does to runs; its clusters take too long to be here. */
class FaultsTest {
  @TempDir static Path folder;
  private static Scene scene;

  @BeforeAll
  static void anUndisturbedRun() throws IOException, InterruptedException {
    scene = Scene.in(folder);
  }

  @Test
  void aDriverKilledAtRandomMoments() throws IOException, InterruptedException {
    Tried tried = new DriverKills(scene, 1).run(2);
    assertThat(tried.complete() + tried.untouched()).isEqualTo(2);
  }

  @Test
  void aFullDisk() throws IOException, InterruptedException {
    Optional<SmallDisk> small = SmallDisk.mount(folder.resolve("disk"));
    assumeTrue(small.isPresent(), "skipped: mounting a small disk needs root");
    try (SmallDisk disk = small.get()) {
      assertThat(new DiskFaults(scene, disk).full().untouched()).isEqualTo(2);
    }
  }

  @Test
  void damagedInput() throws IOException, InterruptedException {
    assertThat(new DamagedInput(scene, folder).run().complete()).isEqualTo(1);
  }
}

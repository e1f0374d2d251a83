package naskh.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/** Faults, one after the other, and what became of the runs, as a Markdown table. */
public final class FaultSeries {
  private static final int DRIVER_KILLS = 20;
  private static final long SEED = 6;

  private interface Fault {
    Tried happen() throws IOException, InterruptedException;
  }

  private FaultSeries() {}

  /**
   * Lets the named faults happen, or all. Tells how it goes on the error stream; exits with 1 where
   * a promise was broken.
   */
  public static void main(String[] names) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naskh-faults");
    int broken = 0;
    Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("disk"));
    try {
      Scene scene = Scene.in(folder);
      Map<String, Fault> faults = faults(scene, folder, disk);
      System.out.println(Tried.HEADER);
      for (String name : names.length == 0 ? faults.keySet() : List.of(names)) {
        try {
          System.out.println(faults.get(name).happen());
        } catch (AssertionError promise) {
          broken++;
          System.out.println("| " + name + ": a promise was broken | | | |");
          tell("%s: %s", name, promise);
          scene.restore();
        }
      }
    } finally {
      if (disk.isPresent()) {
        disk.get().close();
      }
      FileUtils.deleteQuietly(folder.toFile());
    }
    System.exit(Math.min(1, broken)); // Spark, which compares the tables, would stay
  }

  private static Map<String, Fault> faults(Scene scene, Path folder, Optional<SmallDisk> disk)
      throws IOException {
    Map<String, Fault> faults = new LinkedHashMap<>();
    ClusterFaults cluster = new ClusterFaults(scene, folder);
    faults.put("executors", cluster::executorsKilled);
    faults.put("worker", cluster::workerLost);
    faults.put("twice", cluster::tasksTwice);
    if (disk.isPresent()) {
      DiskFaults full = new DiskFaults(scene, disk.get());
      faults.put("disk", full::full);
      faults.put("refused", full::readOnly);
    } else {
      tell("no full disk and no disk that refuses writes: mounting one is not permitted");
    }
    faults.put("input", () -> new DamagedInput(scene, folder).run());
    faults.put(
        "driver",
        () -> new DriverKills(scene, SEED).run("driver killed at a random moment", DRIVER_KILLS));
    faults.put(
        "addition",
        () ->
            new DriverKills(Scene.ofAdditions(folder.resolve("additions")), SEED)
                .run("driver of an addition killed at a random moment", DRIVER_KILLS));
    return faults;
  }

  static void tell(String format, Object... values) {
    System.err.println(String.format(Locale.ROOT, format, values));
  }
}

package naskh;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of corpora and labels that lies beside the project; not everybody has it. */
public final class Shared {
  private Shared() {}

  /** A folder in NASKH_SHARED, or in {@code ../shared}; the test is skipped if it is absent. */
  public static Path folder(String name) {
    Path folder = Path.of(System.getenv().getOrDefault("NASKH_SHARED", "../shared"), name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> folder + " is absent: this test needs it (set NASKH_SHARED to where it lies)");
    return folder;
  }
}

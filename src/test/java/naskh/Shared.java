package naskh;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data that lies beside the project: corpora, sample pages. */
public final class Shared {
  private Shared() {}

  /**
   * The folder {@code name} of shared data: under the environment variable NASKH_SHARED, else
   * beside the project. A test that asks for an absent one is skipped, and says so.
   */
  public static Path folder(String name) {
    String root = System.getenv().getOrDefault("NASKH_SHARED", "../shared");
    Path folder = Path.of(root, name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: no folder " + folder + "; set NASKH_SHARED to the folder above it");
    return folder;
  }
}

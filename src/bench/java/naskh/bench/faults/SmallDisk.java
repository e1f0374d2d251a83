package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system in memory, mounted in a folder: it can be made as small as a test wants it. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; empty where this user may not. */
  static Optional<SmallDisk> mount(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    if (!done("mount", "-t", "tmpfs", "-o", "size=64m", "naskh-faults", folder.toString())) {
      return Optional.empty();
    }
    SmallDisk disk = new SmallDisk(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::close)); // should Ctrl-C end the tests
    return Optional.of(disk);
  }

  Path folder() {
    return folder;
  }

  /** Leaves so many bytes free. */
  void leave(long bytes) throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(folder);
    long used = store.getTotalSpace() - store.getUsableSpace();
    assertThat(mounted("size=" + (used + bytes))).isTrue();
  }

  /** Gives back all room. */
  void enlarge() throws IOException, InterruptedException {
    assertThat(mounted("size=64m")).isTrue();
  }

  /**
   * Refuses writes from now on. A mount that does covers the disk: what has a file open, as a run
   * its lock, would keep the disk itself from turning read-only.
   */
  void readOnly() throws IOException, InterruptedException {
    assertThat(done("mount", "--bind", folder.toString(), folder.toString())).isTrue();
    assertThat(mounted("bind,ro")).isTrue();
  }

  /** Takes writes again. */
  void writable() throws IOException, InterruptedException {
    assertThat(done("umount", "-l", folder.toString())).isTrue();
  }

  private boolean mounted(String options) throws IOException, InterruptedException {
    return done("mount", "-o", "remount," + options, folder.toString());
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() {
    try {
      boolean mounted = true;
      while (mounted) {
        mounted = done("umount", "-l", folder.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package naskh.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import naskh.WrongUse;
import org.apache.hadoop.fs.FileSystem;

/**
 * Keeps two runs on one machine from writing to one place. The operating system frees it when a run
 * dies. Other file systems than the local one have no such lock: there nothing is locked.
 */
final class PlaceLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private PlaceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws WrongUse where another run holds it
   */
  static PlaceLock take(
      FileSystem files, org.apache.hadoop.fs.Path place, org.apache.hadoop.fs.Path lock)
      throws IOException {
    if (!files.getUri().getScheme().equals("file")) {
      return new PlaceLock(null, null);
    }
    Path file = Path.of(lock.toUri().getPath());
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw StagedOutput.inUse(place);
      }
      if (Files.exists(file)) {
        return new PlaceLock(file, channel);
      }
      channel.close(); // its last holder deleted it in between
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldInThisJvm) {
      return false;
    }
  }

  /** Frees the place, once: then its file may be another run's. */
  @Override
  public synchronized void close() {
    if (channel == null || !channel.isOpen()) {
      return;
    }
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException leftOver) {
      // An empty file that nobody holds disturbs no later run.
    }
  }
}

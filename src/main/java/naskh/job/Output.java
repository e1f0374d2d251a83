package naskh.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import naskh.tables.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The place of a run's results, where they appear whole or not at all. Opened before a run; then
 * either published or discarded, and closed.
 */
abstract class Output implements AutoCloseable {
  /** File systems that move a folder in one step. */
  private static final Set<String> ATOMIC_RENAME =
      Set.of("file", "hdfs", "webhdfs", "viewfs", "abfs", "abfss", "ofs", "o3fs", "maprfs");

  private static final String GLOB_SIGNS = "*?[]{}";

  final FileSystem files;

  /** Where the results will be found. */
  final Path place;

  private boolean ended;

  Output(FileSystem files, Path place) {
    this.files = files;
    this.place = place;
  }

  /**
   * Finishes or clears what killed runs left at this place, checks that results may go there, and
   * makes it ready.
   *
   * @param force true: an earlier Naskh output is replaced
   * @throws WrongUse for a place that holds anything else, lies inside an input or around it, or
   *     that cannot be written to
   */
  static Output open(Configuration hadoop, String output, boolean force, List<String> inputs) {
    if (output.chars().anyMatch(c -> GLOB_SIGNS.indexOf(c) >= 0)) {
      throw new WrongUse("output " + output + ": want a path without any of " + GLOB_SIGNS);
    }
    try {
      Path named = new Path(output);
      FileSystem files = named.getFileSystem(hadoop);
      // Where a local one was opened before Spark's settings were known, as on a standalone
      // cluster.
      files.setWriteChecksum(false);
      Path place = RealPath.of(files, named);
      if (place.isRoot()) {
        throw new WrongUse("output " + output + ": want a folder below the root");
      }
      Apart.check(hadoop, output, place, inputs);
      return movesInOneStep(files, place)
          ? StagedOutput.open(files, place, force)
          : InPlaceOutput.open(files, place, force);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("output " + output + ": cannot be written: " + Failure.reason(e), e);
    }
  }

  private static boolean movesInOneStep(FileSystem files, Path place) throws IOException {
    String scheme = files.getUri().getScheme().toLowerCase(Locale.ROOT);
    return ATOMIC_RENAME.contains(scheme) && !(scheme.equals("file") && isMountPoint(place));
  }

  private static boolean isMountPoint(Path place) throws IOException {
    java.nio.file.Path folder = java.nio.file.Path.of(place.toUri().getPath());
    return Files.exists(folder)
        && !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
  }

  /** Folder that the tables are to be written into. */
  abstract String tables();

  /** Folder for intermediate tables; it is gone before results are published. */
  abstract String scratch();

  /** Puts the written tables in place, complete with {@code manifest}. */
  final synchronized void publish(Manifest manifest) throws IOException {
    if (ended) {
      throw new IOException("the run was stopped");
    }
    putInPlace(manifest);
    ended = true;
  }

  /** Removes what the run has written; an earlier output stays. Nothing once published. */
  final synchronized void discard() throws IOException {
    if (!ended) {
      ended = true;
      remove();
    }
  }

  abstract void putInPlace(Manifest manifest) throws IOException;

  abstract void remove() throws IOException;

  /** Lets other runs write to this place. */
  @Override
  public abstract void close();

  /** Where the results are found, for people and programs. */
  final String location() {
    return shown(place);
  }

  /** Whether {@code folder} is a complete output of this program. */
  static boolean isOurs(FileSystem files, Path folder) throws IOException {
    return Manifest.isAt(files, new Path(folder, Manifest.FILE));
  }

  /** Refuses a place that holds what a run must not replace. */
  static void checkReplaceable(FileSystem files, Path place, boolean force) throws IOException {
    if (!files.exists(place)) {
      return;
    }
    if (!files.getFileStatus(place).isDirectory()) {
      throw new WrongUse("output " + shown(place) + ": is a file; name a folder");
    }
    FileStatus[] inside = files.listStatus(place);
    if (inside.length == 0) {
      return;
    }
    if (!isOurs(files, place)) {
      throw new WrongUse(
          "output "
              + shown(place)
              + ": is not empty and not an output of Naskh; name another folder, or empty it");
    }
    if (!force) {
      throw new WrongUse(
          "output " + shown(place) + ": holds an earlier output; replace it with --force");
    }
  }

  static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }
}

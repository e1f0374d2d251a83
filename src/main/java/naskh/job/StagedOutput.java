package naskh.job;

import java.io.IOException;
import naskh.WrongUse;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Results that are written beside their place and moved there when they are complete. The earlier
 * output is moved aside first and deleted last, so a complete one stands in place or beside it at
 * every moment:
 *
 * <pre>
 *   killed …                          place     beside it          the next start
 *   before the manifest is written    earlier   part of the new    deletes or continues the part
 *   before the first move             earlier   the new            deletes the new or moves it
 *   between the moves                 nothing   the new, earlier   moves the new in place
 *   before the earlier is deleted     the new   earlier            deletes the earlier
 * </pre>
 */
final class StagedOutput extends Output {
  private final Path staged;
  private final Path aside;

  private StagedOutput(FileSystem files, Path place, PlaceLock lock) {
    super(files, place, lock);
    this.staged = beside(place, "new");
    this.aside = beside(place, "old");
  }

  private static Path beside(Path place, String role) {
    return new Path(place.getParent(), "." + place.getName() + ".naskh-" + role);
  }

  /** Says why a place must be left as it is. */
  private interface Check {
    void check(StagedOutput output, boolean continues) throws IOException;
  }

  static StagedOutput open(FileSystem files, Path place, JobOptions options) throws IOException {
    makeFolder(files, place.getParent());
    return open(
        files,
        place,
        options.resume(),
        (output, continues) -> {
          if (continues && !options.force() && isOurs(files, place)) {
            throw new WrongUse(
                "output "
                    + shown(place)
                    + ": holds an earlier output, which the run that died was to replace; to"
                    + " continue that run add --force");
          }
          checkReplaceable(files, place, options);
        });
  }

  /** Of a complete output, which is replaced by itself with other articles. */
  static StagedOutput openToAdd(FileSystem files, Path place, boolean resume) throws IOException {
    if (!files.exists(place.getParent())) {
      throw none(place);
    }
    return open(files, place, resume, (output, continues) -> output.growing());
  }

  private static StagedOutput open(FileSystem files, Path place, boolean resume, Check check)
      throws IOException {
    PlaceLock lock = PlaceLock.take(files, place, beside(place, "lock"));
    try {
      StagedOutput output = new StagedOutput(files, place, lock);
      output.finishMove();
      boolean continues = resume && output.toContinue().isPresent();
      check.check(output, continues);
      if (!continues) {
        clear(files, output.staged);
      }
      makeFolder(files, output.staged);
      return output;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void clear(FileSystem files, Path folder) throws IOException {
    if (!files.delete(folder, true) && files.exists(folder)) {
      throw new IOException("cannot remove what a dead run has left in " + shown(folder));
    }
  }

  private static void makeFolder(FileSystem files, Path folder) throws IOException {
    if (!files.mkdirs(folder)) {
      throw new IOException("cannot make the folder " + shown(folder));
    }
  }

  private void finishMove() throws IOException {
    if (!files.exists(place) && files.exists(aside)) {
      move(isOurs(files, staged) ? staged : aside, place);
    }
    files.delete(aside, true);
  }

  @Override
  String tables() {
    return staged.toString();
  }

  @Override
  void putInPlace() throws IOException {
    if (files.exists(place)) {
      move(place, aside);
    }
    move(staged, place);
    files.delete(aside, true);
  }

  private void move(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot move " + shown(from) + " to " + shown(to));
    }
  }

  @Override
  void restore() throws IOException {
    if (!files.exists(place) && files.exists(aside)) {
      move(aside, place);
    }
  }

  /** Told to people who start a second run while one is writing. */
  static WrongUse inUse(Path place) {
    return new WrongUse(
        "output " + shown(place) + ": another run is writing to it; wait, or name another folder");
  }
}

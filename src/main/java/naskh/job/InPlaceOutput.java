package naskh.job;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import naskh.WrongUse;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Results on a store that cannot move a folder in one step, such as S3: written straight into
 * place, behind a marker that is removed last. A place with the marker counts as absent.
 */
final class InPlaceOutput extends Output {
  /** Stands in a place whose tables are not complete. */
  static final String MARKER = "_INCOMPLETE";

  private InPlaceOutput(FileSystem files, Path place, PlaceLock lock) {
    super(files, place, lock);
  }

  static InPlaceOutput open(FileSystem files, Path place, JobOptions options) throws IOException {
    PlaceLock lock = PlaceLock.take(files, place, lockOf(place));
    try {
      makeReady(files, place, options);
      return new InPlaceOutput(files, place, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Of a mount point on this machine: beside it nothing may be written. */
  private static Path lockOf(Path place) {
    String name = Long.toHexString(Hashing.komihash5_0().hashCharsToLong(place.toString()));
    return new Path(System.getProperty("java.io.tmpdir"), ".naskh-lock-" + name);
  }

  private static void makeReady(FileSystem files, Path place, JobOptions options)
      throws IOException {
    if (files.exists(new Path(place, MARKER))) {
      if (options.resume() && kept(files, place).isPresent()) {
        return;
      }
      files.delete(place, true);
    }
    if (isOurs(files, place)) {
      String holds =
          options.resume() ? complete(files, place) + "; it" : "an earlier output, which";
      throw new WrongUse(
          "output "
              + shown(place)
              + ": holds "
              + holds
              + " cannot be replaced in one step in this place; name another folder, or delete this"
              + " one first");
    }
    checkReplaceable(files, place, options);
    try (FSDataOutputStream marker = files.create(new Path(place, MARKER), false)) {
      marker.writeBytes("naskh is writing, or was killed while it wrote\n");
    }
  }

  @Override
  String tables() {
    return place.toString();
  }

  @Override
  void putInPlace() throws IOException {
    files.delete(new Path(place, MARKER), false);
  }

  @Override
  void restore() {}
}

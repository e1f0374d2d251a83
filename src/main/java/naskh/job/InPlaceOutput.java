package naskh.job;

import java.io.IOException;
import naskh.tables.WrongUse;
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

  private InPlaceOutput(FileSystem files, Path place) {
    super(files, place);
  }

  static InPlaceOutput open(FileSystem files, Path place, JobOptions options) throws IOException {
    if (files.exists(new Path(place, MARKER))) {
      if (options.resume() && kept(files, place).isPresent()) {
        return new InPlaceOutput(files, place);
      }
      files.delete(place, true);
    }
    if (isOurs(files, place)) {
      throw new WrongUse(
          "output "
              + shown(place)
              + ": holds an earlier output, which cannot be replaced in one step in this place;"
              + " name another folder, or delete this one first");
    }
    checkReplaceable(files, place, options.force());
    try (FSDataOutputStream marker = files.create(new Path(place, MARKER), false)) {
      marker.writeBytes("naskh is writing, or was killed while it wrote\n");
    }
    return new InPlaceOutput(files, place);
  }

  @Override
  String tables() {
    return place.toString();
  }

  @Override
  String scratch() {
    return new Path(place, "_scratch").toString();
  }

  @Override
  void putInPlace() throws IOException {
    files.delete(new Path(place, MARKER), false);
  }

  @Override
  void restore() {}

  @Override
  void remove() throws IOException {
    files.delete(place, true);
  }

  @Override
  public void close() {}
}

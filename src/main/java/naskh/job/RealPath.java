package naskh.job;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Paths without links and dots, so that two of them can be compared. */
public final class RealPath {
  private RealPath() {}

  /** The absolute path; on a local file system links are followed as far as the path exists. */
  public static Path of(FileSystem files, Path path) throws IOException {
    Path absolute = files.makeQualified(path);
    if (!files.getUri().getScheme().equals("file")) {
      return absolute;
    }
    java.nio.file.Path there = java.nio.file.Path.of(absolute.toUri().getPath()).normalize();
    java.nio.file.Path existing = there;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    java.nio.file.Path real = existing.toRealPath().resolve(existing.relativize(there));
    return files.makeQualified(new Path(real.toString()));
  }

  /** Whether {@code path} is {@code folder} or lies below it. */
  public static boolean isWithin(Path path, Path folder) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (at.equals(folder)) {
        return true;
      }
    }
    return false;
  }
}

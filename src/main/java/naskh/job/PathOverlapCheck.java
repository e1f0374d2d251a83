package naskh.job;

import java.io.IOException;
import java.util.List;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Checks that inputs and output do not lie in each other. */
final class PathOverlapCheck {
  private PathOverlapCheck() {}

  /**
   * Passes over inputs that do not exist or cannot be read: those are reported by who reads them.
   *
   * @throws WrongUse for an output inside an input, which the next run would read, and for an input
   *     inside the output, which this run would replace
   */
  static void check(Configuration hadoop, String output, Path place, List<String> inputs) {
    for (String input : inputs) {
      for (Path root : roots(hadoop, input)) {
        if (RealPath.isWithin(place, root)) {
          throw new WrongUse(
              "output "
                  + output
                  + ": lies inside the input "
                  + input
                  + "; name a folder outside of it");
        }
        if (RealPath.isWithin(root, place)) {
          throw new WrongUse(
              "output " + output + ": holds the input " + input + "; name another folder");
        }
      }
    }
  }

  private static List<Path> roots(Configuration hadoop, String input) {
    try {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus[] found =
          files.exists(path)
              ? new FileStatus[] {files.getFileStatus(path)}
              : files.globStatus(path);
      if (found == null) {
        return List.of();
      }
      List<Path> roots = new java.util.ArrayList<>(found.length);
      for (FileStatus status : found) {
        roots.add(RealPath.of(files, status.getPath()));
      }
      return roots;
    } catch (IOException | IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}

package naskh.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * Files of an output that its successor has, too. They are never changed, so both may have the same
 * ones: on a local disk by hard links, elsewhere they are copied.
 */
final class CarriedFiles {
  private CarriedFiles() {}

  /** Puts the files of the folder {@code from} into {@code to}, but those that are there. */
  static void carry(FileSystem files, Path from, Path to) throws IOException {
    if (!files.exists(from)) {
      return;
    }
    files.mkdirs(to);
    for (FileStatus file : files.listStatus(from)) {
      Path target = new Path(to, file.getPath().getName());
      if (file.isFile() && !files.exists(target)) {
        carryFile(files, file.getPath(), target);
      }
    }
  }

  private static void carryFile(FileSystem files, Path from, Path to) throws IOException {
    if (files.getUri().getScheme().equals("file")) {
      try {
        Files.createLink(
            java.nio.file.Path.of(to.toUri().getPath()),
            java.nio.file.Path.of(from.toUri().getPath()));
        return;
      } catch (FileSystemException | UnsupportedOperationException noLinks) {
        // A disk that has none.
      }
    }
    if (!FileUtil.copy(files, from, files, to, false, new Configuration(files.getConf()))) {
      throw new IOException("cannot copy " + from + " to " + to);
    }
  }
}

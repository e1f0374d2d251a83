package naskh.job;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why nothing can be written to a place, in words. */
final class Unwritable {
  private Unwritable() {}

  /** What {@code error}, met while the {@code output} was opened, comes from. */
  static String why(String output, Exception error) {
    if (error instanceof AccessDeniedException denied && Files.exists(Path.of(denied.getFile()))) {
      return "no permission to write to " + denied.getFile();
    }
    if (error.getCause() instanceof UnknownHostException host) {
      return "no host is called " + host.getMessage();
    }
    String local = onThisMachine(output);
    String reason = local == null ? "" : ofFolder(existing(Path.of(local).toAbsolutePath()));
    return reason.isEmpty() ? "cannot be written: " + Failure.reason(error) : reason;
  }

  /** The path of a place on a file system that Java knows; null: on another. */
  private static String onThisMachine(String output) {
    if (output.startsWith("file:")) {
      return output.replaceFirst("^file:(//)?", "");
    }
    return output.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") ? null : output;
  }

  /** What there is of the folders above a place. */
  private static Path existing(Path place) {
    Path folder = place.getParent();
    while (folder.getParent() != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String ofFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return folder + " is a file, not a folder";
    }
    if (isReadOnly(folder)) {
      return "the disk of " + folder + " is read-only";
    }
    return Files.isWritable(folder) && Files.isExecutable(folder)
        ? ""
        : "no permission to write in " + folder;
  }

  private static boolean isReadOnly(Path folder) {
    try {
      return Files.getFileStore(folder).isReadOnly();
    } catch (IOException unknown) {
      return false;
    }
  }
}

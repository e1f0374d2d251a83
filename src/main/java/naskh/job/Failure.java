package naskh.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.WrongUse;
import org.apache.hadoop.util.ShutdownHookManager;

/** What went wrong, in one line for the person who runs Naskh. */
public final class Failure {
  private static final int MAX_CAUSES = 50;
  private static final String OF_REQUEST = " \\(Service: .*Request ID.*";

  private static final Pattern READ_BY_SPARK =
      Pattern.compile("while reading file (?:file://)?(\\S+)\\. Details");

  private Failure() {}

  /** The user's mistake at the bottom of {@code error}, if it is one. */
  public static Optional<WrongUse> wrongUse(Throwable error) {
    return find(error, WrongUse.class);
  }

  private static <E extends Throwable> Optional<E> find(Throwable error, Class<E> type) {
    Throwable at = error;
    for (int i = 0; i < MAX_CAUSES && at != null; i++) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  /**
   * Whether {@code error} is what comes of a JVM that shuts down: Spark tells of a context that it
   * has stopped, in one way or another. A run tells of its end by {@link Progress#stopped}.
   */
  public static boolean isOfShutdown(Throwable error) {
    return error instanceof StoppedRun run
        ? run.inShutdown()
        : ShutdownHookManager.get().isShutdownInProgress();
  }

  /** What happened and what to do. */
  public static String message(Throwable error) {
    return error instanceof StoppedRun run && run.stagesKept() > 0
        ? what(error)
            + "; repeat the command with --resume to continue after stage "
            + run.stagesKept()
        : what(error);
  }

  private static String what(Throwable error) {
    Optional<DamagedOutput> damaged = find(error, DamagedOutput.class);
    if (damaged.isPresent()) {
      return damaged.get().getMessage();
    }
    String all = messages(error);
    if (all.contains("No space left on device") || all.contains("Disk quota exceeded")) {
      return "no space left on the disk of the output, or of Spark's temporary files (a folder with "
          + "room: --conf spark.local.dir=FOLDER)";
    }
    // Hadoop tells no reason where it cannot make a folder.
    if (all.contains("Read-only file system") || all.contains("Mkdirs failed to create")) {
      return "the output, or the disk of Spark's temporary files, takes no writes: "
          + reason(root(error));
    }
    if (all.contains("OutOfMemoryError") || all.contains("Java heap space")) {
      return "out of memory; give more with --memory, to the driver of a cluster with spark-submit's"
          + " --driver-memory";
    }
    Throwable root = root(error);
    if (root instanceof ClassNotFoundException) {
      return missing(root.getMessage());
    }
    Matcher file = READ_BY_SPARK.matcher(all);
    return file.find()
        ? "file " + file.group(1) + " cannot be read: " + reason(root)
        : reason(root);
  }

  private static String missing(String what) {
    String hint = what.contains(".s3a.") ? "; what s3a:// needs: jobs/s3a/README.md" : "";
    return "a library is not on the class path: " + what + hint;
  }

  /** The first line of what an error says of itself; of S3 without the ids of its requests. */
  static String reason(Throwable error) {
    String message = error.getMessage();
    if (message == null || message.isBlank()) {
      return error.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse("").replaceFirst(OF_REQUEST, "").strip();
    if (error instanceof AccessDeniedException) {
      return "no permission for " + line;
    }
    // Without a reason it tells a path only.
    boolean telling =
        error instanceof FileSystemException file
            ? file.getReason() != null
            : error instanceof IOException;
    return telling ? line : error.getClass().getSimpleName() + ": " + line;
  }

  /** The innermost cause that says something, else the error itself. */
  private static Throwable root(Throwable error) {
    Throwable telling = error;
    Throwable at = error;
    for (int i = 0; i < MAX_CAUSES && at != null; i++) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        telling = at;
      }
      at = at.getCause();
    }
    return telling;
  }

  private static String messages(Throwable error) {
    StringBuilder all = new StringBuilder();
    Throwable at = error;
    for (int i = 0; i < MAX_CAUSES && at != null; i++) {
      all.append(at).append('\n');
      at = at.getCause();
    }
    return all.toString();
  }
}

package naskh.job;

import org.apache.hadoop.fs.Path;

/** Files of an output are not as they were written. */
final class DamagedOutput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what is damaged, relative to the output, and how
   */
  DamagedOutput(Path output, String what, Throwable cause) {
    super(
        "output "
            + Output.shown(output)
            + ": "
            + what
            + "; parts of it were deleted or changed: nothing was done, naskh run makes it anew",
        cause);
  }
}

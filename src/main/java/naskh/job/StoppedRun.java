package naskh.job;

import org.apache.hadoop.util.ShutdownHookManager;

/** A run that failed on the way; its cause tells why. */
public final class StoppedRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int stagesKept;
  private final boolean inShutdown = ShutdownHookManager.get().isShutdownInProgress();

  StoppedRun(Throwable cause, int stagesKept) {
    super(cause);
    this.stagesKept = stagesKept;
  }

  /** After how many stages another run can continue; 0: it has to begin anew. */
  public int stagesKept() {
    return stagesKept;
  }

  /** Whether it failed while the JVM was shutting down, and so most likely for that. */
  boolean inShutdown() {
    return inShutdown;
  }
}

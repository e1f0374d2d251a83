package naskh.job;

/** A run that failed on the way; its cause tells why. */
public final class StoppedRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int stagesKept;

  StoppedRun(Throwable cause, int stagesKept) {
    super(cause);
    this.stagesKept = stagesKept;
  }

  /** After how many stages another run can continue; 0: it has to begin anew. */
  public int stagesKept() {
    return stagesKept;
  }
}

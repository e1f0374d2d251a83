package naskh;

/**
 * A mistake of the person who runs Naskh. The message is one line and says what is wrong, where,
 * and what to do; it is shown without a stack trace and ends the program with exit code 2.
 */
public final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUse(String message) {
    super(message);
  }

  public WrongUse(String message, Throwable cause) {
    super(message, cause);
  }
}

package naskh.job;

import java.util.List;

/** Is told how far a run has come. */
public interface Progress {
  /** So many input files have been found so far; before the first stage. */
  default void listed(long files) {}

  /** Stage {@code number} of {@code of} begins. */
  void begin(String stage, int number, int of);

  /** Stage {@code number} of {@code of} was finished by the run that this one continues. */
  void takenOver(String stage, int number, int of);

  /** About this share, 0 to 1, of the stage that began last is done; from any thread. */
  void share(double done);

  /** The stage that began last has ended. */
  void end(double seconds);

  /**
   * The run ends because its JVM does, as by Ctrl-C; from the thread of a shutdown hook.
   *
   * @param kept stages that another run can continue after; none: it has to begin anew
   */
  default void stopped(List<String> kept) {}

  /** Tells nobody. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begin(String stage, int number, int of) {}

      @Override
      public void takenOver(String stage, int number, int of) {}

      @Override
      public void share(double done) {}

      @Override
      public void end(double seconds) {}
    };
  }
}

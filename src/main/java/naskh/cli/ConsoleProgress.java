package naskh.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import naskh.job.Progress;

/** Shows a person how far a run has come. */
abstract class ConsoleProgress implements Progress, AutoCloseable {
  /**
   * A bar where the launcher says that the error stream is a terminal (Java cannot tell), else
   * plain lines.
   */
  static ConsoleProgress on(PrintStream err) {
    return Boolean.getBoolean("naskh.terminal") ? new Bar(err) : new Lines(err);
  }

  /** Local files are listed by tens of thousands a second, those of a store by hundreds. */
  private static final long FILES_BETWEEN = 20_000;

  final PrintStream err;

  private ConsoleProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void listed(long files) {
    if (files % FILES_BETWEEN == 0) {
      err.printf(Locale.ROOT, "listing … %,d files%n", files);
    }
  }

  @Override
  public void takenOver(String stage, int number, int of) {
    err.println(name(stage, number, of) + " taken over");
  }

  @Override
  public void stopped(List<String> kept) {
    close();
    err.println("naskh: stopped; " + left(kept));
  }

  private static String left(List<String> kept) {
    if (kept.isEmpty()) {
      return "nothing was kept: the next run begins anew";
    }
    String last = kept.get(kept.size() - 1);
    String stages =
        kept.size() == 1
            ? "the stage " + last + " is kept"
            : "the stages " + kept.get(0) + " to " + last + " are kept";
    return stages + ": repeat the command with --resume to continue after " + last;
  }

  static String name(String stage, int number, int of) {
    return String.format(Locale.ROOT, "%d/%d %-11s", number, of, stage);
  }

  @Override
  public abstract void close();

  /** A bar a stage: share done and time. */
  private static final class Bar extends ConsoleProgress {
    private static final int PARTS = 1000;

    private ProgressBar bar;

    Bar(PrintStream err) {
      super(err);
    }

    @Override
    public synchronized void begin(String stage, int number, int of) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name(stage, number, of))
              .setInitialMax(PARTS)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(200)
              .setMaxRenderedLength(72)
              .hideEta()
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    }

    @Override
    public synchronized void share(double done) {
      if (bar != null) {
        bar.stepTo(Math.max(bar.getCurrent(), (long) (done * PARTS)));
      }
    }

    @Override
    public synchronized void end(double seconds) {
      share(1);
      close();
    }

    @Override
    public synchronized void close() {
      if (bar != null) {
        bar.close();
        bar = null;
      }
    }
  }

  /** A line at the end of a stage; in a long one, a line a minute. */
  private static final class Lines extends ConsoleProgress {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private String stage;
    private Instant began;
    private Instant said;

    Lines(PrintStream err) {
      super(err);
    }

    @Override
    public synchronized void begin(String stage, int number, int of) {
      this.stage = name(stage, number, of);
      began = Instant.now();
      said = began;
    }

    @Override
    public synchronized void share(double done) {
      Instant now = Instant.now();
      if (stage != null && Duration.between(said, now).compareTo(BETWEEN) >= 0) {
        long seconds = Duration.between(began, now).toSeconds();
        err.printf(Locale.ROOT, "%s %3.0f %%  %d s%n", stage, 100 * done, seconds);
        said = now;
      }
    }

    @Override
    public synchronized void end(double seconds) {
      err.printf(Locale.ROOT, "%s done  %.1f s%n", stage, seconds);
      stage = null;
    }

    @Override
    public void close() {}
  }
}

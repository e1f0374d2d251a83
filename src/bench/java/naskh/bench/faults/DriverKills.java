package naskh.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import naskh.bench.faults.NaskhProcess.Ended;

/** The driver, which is the whole program on one machine, killed by SIGKILL at random moments. */
final class DriverKills {
  private final Scene scene;
  private final Random random;

  DriverKills(Scene scene, long seed) {
    this.scene = scene;
    this.random = new Random(seed);
  }

  /**
   * Starts runs or additions one after the other, two of three with {@code --resume}, each to be
   * killed, until so many were; those that end before their moment comes must have ended well.
   *
   * @param fault what it is called
   */
  Tried run(String fault, int tries) throws IOException, InterruptedException {
    Instant began = Instant.now();
    scene.nextRunWorks();
    Duration undisturbed = Duration.between(began, Instant.now());
    FaultSeries.tell("undisturbed it takes %s", undisturbed);
    Tried tried = new Tried(fault, 0, 0, 0);
    while (tried.tries() < tries) {
      String[] options = random.nextInt(3) > 0 ? new String[] {"--resume"} : new String[0];
      long moment = (long) (random.nextDouble() * undisturbed.toMillis());
      NaskhProcess run = scene.start(options);
      boolean ended = run.endsWithin(moment);
      run.kill();
      Ended end = run.end();
      Outcome outcome = scene.outcome();
      FaultSeries.tell(
          "%s %s after %,d ms: %s%n%s",
          String.join("", options), ended ? "ended" : "killed", moment, outcome, end.err());
      if (ended) {
        assertThat(end.code()).as(end.err()).isZero();
        scene.isAlone();
      } else {
        tried = tried.and(outcome);
      }
      if (outcome == Outcome.COMPLETE) {
        scene.restore();
      }
    }
    scene.nextRunWorks("--resume");
    return tried;
  }
}

package naskh.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells a person how long each step of a measurement took. */
public record Laps(Consumer<String> told) {

  public <T> T lap(String step, Supplier<T> work) {
    Instant began = Instant.now();
    T result = work.get();
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    told.accept(String.format(Locale.ROOT, "%-9s  %.1f s", step, seconds));
    return result;
  }
}

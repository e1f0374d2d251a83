package naskh.bench.measure;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * 90 % intervals: the same of samples drawn from the cases with replacement, by a fixed seed.
 *
 * @see "Efron, Tibshirani, An Introduction to the Bootstrap, 1993"
 */
public final class Intervals {
  private static final long SEED = 20_180_901;
  private static final double OUTSIDE = 0.05; // on either side

  private Intervals() {}

  /** A seed for each of so many samples. */
  static LongStream seeds(int samples) {
    return new SplittableRandom(SEED).longs(samples);
  }

  /**
   * As text, of what {@code sampled} gives for a sample drawn by the source of chance it is handed;
   * samples in which it is not defined (NaN) do not count.
   */
  public static String of(int samples, ToDoubleFunction<SplittableRandom> sampled) {
    double[] values =
        seeds(samples)
            .mapToDouble(seed -> sampled.applyAsDouble(new SplittableRandom(seed)))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (values.length == 0) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        "%.3f–%.3f",
        values[(int) (OUTSIDE * values.length)],
        values[(int) Math.ceil((1 - OUTSIDE) * values.length) - 1]);
  }
}

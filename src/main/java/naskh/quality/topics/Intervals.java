package naskh.quality.topics;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * 90 % intervals: the same of samples drawn from the cases with replacement, by a fixed seed.
 *
 * @see "Efron, Tibshirani, An Introduction to the Bootstrap, 1993"
 */
final class Intervals {
  private static final int SAMPLES = 500;
  private static final long SEED = 20_180_901;
  private static final double OUTSIDE = 0.05; // on either side

  private Intervals() {}

  /** Of a mean over {@code values}. */
  static String ofMean(List<Double> values) {
    return of(
        random ->
            random
                .ints(values.size(), 0, values.size())
                .mapToDouble(values::get)
                .average()
                .orElse(Double.NaN));
  }

  /** Of what {@code sampled} gives for a sample drawn by the source of chance it is handed. */
  static String of(ToDoubleFunction<SplittableRandom> sampled) {
    double[] values =
        new SplittableRandom(SEED)
            .longs(SAMPLES)
            .mapToDouble(seed -> sampled.applyAsDouble(new SplittableRandom(seed)))
            .sorted()
            .toArray();
    return String.format(
        Locale.ROOT,
        "%.3f–%.3f",
        values[(int) (OUTSIDE * SAMPLES)],
        values[(int) Math.ceil((1 - OUTSIDE) * SAMPLES) - 1]);
  }
}

package naskh.bench.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Precision and recall on a weighted sample, with {@link Intervals} over 2,000 samples drawn within
 * the strata.
 */
public record WeightedScore(List<Judged> cases) {
  private static final int SAMPLES = 2_000;

  /** Share of what was said that is true; NaN where nothing was said. */
  double precision() {
    return precision(cases);
  }

  /** Share of what is true that was said; NaN where nothing is true. */
  double recall() {
    return recall(cases);
  }

  /** Harmonic mean of both: 0 where nothing was said that is true. */
  public double f1() {
    return f1(cases);
  }

  private static double f1(List<Judged> some) {
    double hits = weight(some, c -> c.said() && c.isTrue());
    return 2 * hits / (weight(some, Judged::said) + weight(some, Judged::isTrue));
  }

  /**
   * Share of samples in which this F1 is above that of {@code other}, which judges the same cases
   * in the same order.
   */
  public double confidenceOver(WeightedScore other) {
    List<Integer> numbers = IntStream.range(0, cases.size()).boxed().toList();
    return Intervals.seeds(SAMPLES)
            .filter(
                seed -> {
                  List<Integer> some = resampled(numbers, new SplittableRandom(seed));
                  return f1(some.stream().map(cases::get).toList())
                      > f1(some.stream().map(other.cases::get).toList());
                })
            .count()
        / (double) SAMPLES;
  }

  private static double precision(List<Judged> some) {
    return weight(some, c -> c.said() && c.isTrue()) / weight(some, Judged::said);
  }

  private static double recall(List<Judged> some) {
    return weight(some, c -> c.said() && c.isTrue()) / weight(some, Judged::isTrue);
  }

  private static double weight(List<Judged> some, Predicate<Judged> which) {
    return some.stream().filter(which).mapToDouble(Judged::weight).sum();
  }

  /** F1 as a figure; {@code name} tells of what. */
  public Measure f1(String name) {
    return measure(
        name,
        WeightedScore::f1,
        cases.stream().filter(c -> c.said() && c.isTrue()).count(),
        cases.stream().filter(c -> c.said() || c.isTrue()).count());
  }

  /** Precision and recall as figures; {@code name} tells of what. */
  public List<Measure> measures(String name) {
    return List.of(
        measure(
            "precision: " + name,
            WeightedScore::precision,
            cases.stream().filter(c -> c.said() && c.isTrue()).count(),
            cases.stream().filter(Judged::said).count()),
        measure(
            "recall: " + name,
            WeightedScore::recall,
            cases.stream().filter(c -> c.said() && c.isTrue()).count(),
            cases.stream().filter(Judged::isTrue).count()));
  }

  private Measure measure(String name, ToDoubleFunction<List<Judged>> score, long hits, long of) {
    double value = score.applyAsDouble(cases);
    return new Measure(
        name,
        Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value),
        String.format(
            Locale.ROOT,
            "%d of %d, weighted; 90 %%: %s",
            hits,
            of,
            Intervals.of(SAMPLES, random -> score.applyAsDouble(resampled(random)))));
  }

  private List<Judged> resampled(SplittableRandom random) {
    List<Integer> numbers = IntStream.range(0, cases.size()).boxed().toList();
    return resampled(numbers, random).stream().map(cases::get).toList();
  }

  private List<Integer> resampled(List<Integer> numbers, SplittableRandom random) {
    Map<String, List<Integer>> strata =
        numbers.stream()
            .collect(
                Collectors.groupingBy(
                    number -> cases.get(number).stratum(), TreeMap::new, Collectors.toList()));
    return strata.values().stream()
        .flatMap(
            stratum ->
                Arrays.stream(random.ints(stratum.size(), 0, stratum.size()).toArray())
                    .mapToObj(stratum::get))
        .toList();
  }
}

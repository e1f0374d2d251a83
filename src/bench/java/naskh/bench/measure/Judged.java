package naskh.bench.measure;

/**
 * A sampled case that something was said of, and what is true.
 *
 * @param stratum of the population that it was drawn from
 * @param weight how many cases of the population it stands for
 */
public record Judged(String stratum, double weight, boolean said, boolean isTrue) {}

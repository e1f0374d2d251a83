package naskh.bench.truth;

/**
 * Two texts, by number, first &lt; second.
 *
 * @param shared shingles in common
 * @param containment share of the smaller set of shingles that the other holds
 */
public record ContainedPair(int first, int second, int shared, double containment) {}

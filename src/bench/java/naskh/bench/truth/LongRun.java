package naskh.bench.truth;

/**
 * A maximal sequence of identical tokens of two texts; first &lt; second. Token numbers.
 *
 * @param firstBegin where it begins in the first text
 * @param secondBegin where it begins in the second text
 */
public record LongRun(int first, int firstBegin, int second, int secondBegin, int tokens) {}

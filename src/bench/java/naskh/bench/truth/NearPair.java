package naskh.bench.truth;

/** Two texts, by number, and the Jaccard similarity of their shingles; first &lt; second. */
public record NearPair(int first, int second, double jaccard) {}

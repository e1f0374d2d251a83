package naskh.quality;

/** Two texts, by number, and the Jaccard similarity of their shingles; first &lt; second. */
record NearPair(int first, int second, double jaccard) {}

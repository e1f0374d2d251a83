package naskh.bench.copies;

/** Two texts of two sources that were reached until furniture was cut out; first &lt; second. */
record LostPair(int first, int second) {}

package naskh.bench.truth;

/** A place in a text, in UTF-16 code units, {@code end} exclusive. */
public record Place(int begin, int end) {}

package naskh.quality;

/** A place in a text, in UTF-16 code units, {@code end} exclusive. */
record Place(int begin, int end) {}

package naskh.bench.planted;

/**
 * A stretch of a planted page that is boilerplate.
 *
 * @param kind what was planted there, as people read it
 */
public record Area(String kind, int begin, int end) {}

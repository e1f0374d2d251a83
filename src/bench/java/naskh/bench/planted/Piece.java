package naskh.bench.planted;

/**
 * A stretch of a planted page that was copied: its folded tokens are those of the stretch of the
 * original. Offsets count UTF-16 code units, {@code end} exclusive.
 *
 * @param originalBegin in the text as it was when it was copied
 * @param begin in the planted page
 */
public record Piece(String originalId, int originalBegin, int originalEnd, int begin, int end) {}

package naskh.quality;

import java.util.List;

/**
 * A row of the table {@code copies}, its articles by the number of their text.
 *
 * @param spans where the shared passages stand in the earlier text
 */
record CopyRow(int earlier, int later, String kind, double jaccard, List<Span> spans) {

  /** A place in a text, in UTF-16 code units, {@code end} exclusive. */
  record Span(int begin, int end) {}
}

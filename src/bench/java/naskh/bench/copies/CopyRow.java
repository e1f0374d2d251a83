package naskh.bench.copies;

import java.util.List;
import naskh.bench.truth.Place;

/**
 * A row of the table {@code copies}, its articles by the number of their text.
 *
 * @param spans where the shared passages stand
 */
record CopyRow(
    int earlier,
    int later,
    String kind,
    double jaccard,
    double coverageEarlier,
    double coverageLater,
    int sharedTokens,
    List<Span> spans) {

  /** Where one passage stands in each text. */
  record Span(Place earlier, Place later) {}
}

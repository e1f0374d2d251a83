package naskh.bench.copies;

import java.util.List;
import naskh.bench.truth.Place;
import naskh.bench.truth.Words;

/** Rows of {@code copies}, made up. */
public final class CopyRows {
  private CopyRows() {}

  /** A passage of which only the place in the earlier text is told. */
  static CopyRow passage(int earlier, int later, Place... places) {
    return new CopyRow(
        earlier,
        later,
        "PASSAGE",
        0.1,
        0,
        0,
        0,
        List.of(places).stream().map(place -> new CopyRow.Span(place, new Place(0, 0))).toList());
  }

  /** Where the words number {@code from} to {@code to} (exclusive) of {@link Words#of} stand. */
  public static Place words(String text, int from, int to) {
    String padded = " " + text + " ";
    int last = padded.indexOf(" w" + (to - 1) + " ");
    return new Place(padded.indexOf(" w" + from + " "), last + ("w" + (to - 1)).length());
  }
}

package naskh.bench.copies;

import java.util.Locale;

/** What can be wrong with a row of {@code copies}. */
enum RowFault {
  JACCARD,
  KIND,
  /** A span that is no passage, breaks a word, overlaps another, or lies outside the main text. */
  SPANS,
  /** Not the share of the main texts that its spans hold. */
  COVERAGE,
  SHARED_TOKENS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

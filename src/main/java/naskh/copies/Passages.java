package naskh.copies;

import java.util.List;

/**
 * All passages of two main texts.
 *
 * @param all in the order of the later one; no token belongs to two
 */
record Passages(int earlierTokens, int laterTokens, List<Passage> all) {

  /** Share of the earlier text's tokens inside passages. */
  double coverageEarlier() {
    int inside = all.stream().mapToInt(p -> p.earlierEnd() - p.earlierBegin()).sum();
    return (double) inside / earlierTokens;
  }

  /** Share of the later text's tokens inside passages. */
  double coverageLater() {
    int inside = all.stream().mapToInt(p -> p.laterEnd() - p.laterBegin()).sum();
    return (double) inside / laterTokens;
  }

  /** Identical tokens inside passages. */
  int sharedTokens() {
    return all.stream().mapToInt(Passage::identical).sum();
  }
}

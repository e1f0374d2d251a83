package naskh.align;

import java.util.List;

/**
 * All passages of two main texts.
 *
 * @param all in the order of the later one; no token belongs to two
 */
public record Passages(int earlierTokens, int laterTokens, List<Passage> all) {

  /** Share of the earlier text's tokens inside passages. */
  public double coverageEarlier() {
    int inside = all.stream().mapToInt(p -> p.earlierEnd() - p.earlierBegin()).sum();
    return (double) inside / earlierTokens;
  }

  /** Share of the later text's tokens inside passages. */
  public double coverageLater() {
    int inside = all.stream().mapToInt(p -> p.laterEnd() - p.laterBegin()).sum();
    return (double) inside / laterTokens;
  }

  /** Identical tokens inside passages. */
  public int sharedTokens() {
    return all.stream().mapToInt(Passage::identical).sum();
  }
}

package naskh.copies;

import java.io.Serializable;
import naskh.align.Passage;
import naskh.align.Passages;

/**
 * When the main texts of two articles are the same report, so that one copy cluster may hold both.
 *
 * @param minLongerCoverage spans cover this share of the longer one …
 * @param minShorterCoverage … or this share of the shorter one …
 * @param minLongerCoverageAtOpening … and this share of the longer one, with a span that begins …
 * @param openingTokens … within so many first tokens of both …
 * @param minOpeningTokens … and has so many identical tokens: a dateline is no opening
 * @param holders earliest articles of a fingerprint that are looked at as canonicals
 */
public record ReportOptions(
    double minLongerCoverage,
    double minShorterCoverage,
    double minLongerCoverageAtOpening,
    int openingTokens,
    int minOpeningTokens,
    int holders)
    implements Serializable {
  public ReportOptions {
    if (!(minLongerCoverage > 0 && minShorterCoverage > 0 && minLongerCoverageAtOpening > 0)) {
      throw new IllegalArgumentException(
          "minLongerCoverage, minShorterCoverage, minLongerCoverageAtOpening: want above 0 each");
    }
    if (openingTokens < 1 || minOpeningTokens < 1 || holders < 1 || holders > 8) {
      throw new IllegalArgumentException(
          "openingTokens, minOpeningTokens: want 1 or more; holders: 1 to 8");
    }
  }

  /**
   * Half of the longer one would do for two different sources, but a newsroom fills as much of two
   * pieces of news with the same background.
   */
  public static ReportOptions defaults() {
    return new ReportOptions(2 / 3.0, 0.5, 0.3, 25, 20, 3);
  }

  /** Whether passages of these coverages show one report. */
  boolean areSame(Passages passages) {
    boolean earlierIsLonger = passages.earlierTokens() >= passages.laterTokens();
    double longer = earlierIsLonger ? passages.coverageEarlier() : passages.coverageLater();
    double shorter = earlierIsLonger ? passages.coverageLater() : passages.coverageEarlier();
    return longer >= minLongerCoverage
        || (shorter >= minShorterCoverage
            && longer >= minLongerCoverageAtOpening
            && passages.all().stream().anyMatch(this::isAtBothOpenings));
  }

  private boolean isAtBothOpenings(Passage passage) {
    return passage.earlierBegin() < openingTokens
        && passage.laterBegin() < openingTokens
        && passage.identical() >= minOpeningTokens;
  }
}

package naskh.bench.truth;

/** How a pair of articles is reached, the most direct way first. */
public enum Way {
  /** By a row of {@code copies}. */
  ROW,
  /** By a common copy cluster. */
  CLUSTER,
  /**
   * By rows of both to one earlier holder, whose spans there have {@value Ways#MIN_HELD_TOKENS}
   * tokens or more in common.
   */
  HOLDER,
  /** Not at all. */
  NONE
}

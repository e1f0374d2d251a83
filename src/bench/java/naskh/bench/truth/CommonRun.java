package naskh.bench.truth;

/** So many identical tokens in a row of two texts, by where they begin in each. */
public record CommonRun(int earlier, int later, int tokens) {
  int earlierEnd() {
    return earlier + tokens;
  }

  int laterEnd() {
    return later + tokens;
  }

  /** Whether two texts have these tokens in common, without a cut between them. */
  public boolean isIn(TokenSequence first, TokenSequence second) {
    return earlier >= 0
        && later >= 0
        && earlierEnd() <= first.count()
        && laterEnd() <= second.count()
        && first.isUncut(earlier, earlierEnd())
        && second.isUncut(later, laterEnd())
        && first.part(earlier, earlierEnd()).hasTokensOf(second.part(later, laterEnd()));
  }
}

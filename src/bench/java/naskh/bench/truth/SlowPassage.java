package naskh.bench.truth;

/**
 * Text that two articles share, by token numbers, ends exclusive.
 *
 * @param identical tokens in its runs
 */
public record SlowPassage(
    int earlierBegin, int earlierEnd, int laterBegin, int laterEnd, int identical) {

  static SlowPassage of(CommonRun run) {
    return new SlowPassage(
        run.earlier(), run.earlierEnd(), run.later(), run.laterEnd(), run.tokens());
  }

  public int earlierTokens() {
    return earlierEnd - earlierBegin;
  }

  public int laterTokens() {
    return laterEnd - laterBegin;
  }
}

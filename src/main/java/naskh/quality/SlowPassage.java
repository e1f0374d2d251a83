package naskh.quality;

/**
 * Text that two articles share, by token numbers, ends exclusive.
 *
 * @param identical tokens in its runs
 */
record SlowPassage(int earlierBegin, int earlierEnd, int laterBegin, int laterEnd, int identical) {

  static SlowPassage of(CommonRun run) {
    return new SlowPassage(
        run.earlier(), run.earlierEnd(), run.later(), run.laterEnd(), run.tokens());
  }

  int earlierTokens() {
    return earlierEnd - earlierBegin;
  }

  int laterTokens() {
    return laterEnd - laterBegin;
  }
}

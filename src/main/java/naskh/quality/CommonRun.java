package naskh.quality;

/** So many identical tokens in a row of two texts, by where they begin in each. */
record CommonRun(int earlier, int later, int tokens) {
  int earlierEnd() {
    return earlier + tokens;
  }

  int laterEnd() {
    return later + tokens;
  }

  /** What is left without its first {@code cut} tokens. */
  CommonRun without(int cut) {
    return new CommonRun(earlier + cut, later + cut, tokens - cut);
  }
}

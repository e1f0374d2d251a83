package naskh.boilerplate;

/** Tokens of a page, {@code begin} to {@code end}, exclusive. */
record Block(int begin, int end) {
  int tokens() {
    return end - begin;
  }

  /** Shingles that lie in it wholly end before this place. */
  int shinglesEnd() {
    return end - Shingling.TOKENS + 1;
  }
}

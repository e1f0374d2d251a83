package naskh.boilerplate;

/** Lengths of the token runs whose recurrence is counted. */
final class Shingling {
  /** Tokens of a shingle: the shortest run that the alignment of copies knows. */
  static final int TOKENS = 5;

  /** Tokens of a long run, which reaches over several slots of a template. */
  static final int LONG_TOKENS = 24;

  private Shingling() {}

  /** One long run in four is counted, chosen by its hash, so that all articles choose the same. */
  static boolean isSampled(long longRun) {
    return (longRun & 3) == 0;
  }
}

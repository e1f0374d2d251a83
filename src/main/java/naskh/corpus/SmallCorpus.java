package naskh.corpus;

/**
 * A corpus of so few articles that what stands in many of them cannot be told from what is common:
 * words are then not bounded by the number of articles that have them.
 */
public final class SmallCorpus {
  /** Articles of which a corpus is no longer small. */
  public static final int LIMIT = 500;

  private SmallCorpus() {}

  public static boolean is(long articles) {
    return articles < LIMIT;
  }
}

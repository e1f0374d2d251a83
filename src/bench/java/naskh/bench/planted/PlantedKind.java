package naskh.bench.planted;

import naskh.text.HashedTokens;

/** The kinds of planted copies. */
public enum PlantedKind {
  PREFIX_AND_SUFFIX("prefix and suffix added", 40),
  WORDS_5("5 % of the words changed", 40),
  WORDS_15("15 % of the words changed", 150),
  SHUFFLED("sentences shuffled", 40),
  FIRST_HALF("first half", 80),
  PAGE_PARTS("wrapped in page parts", 40),
  TWO_ARTICLES("two articles on one page", 40),
  QUOTE("quoted in another article", CopyWays.QUOTE_TOKENS),
  RESPELLED("respelled as a whole", 40);

  private final String label;
  private final int minTokens;

  PlantedKind(String label, int minTokens) {
    this.label = label;
    this.minTokens = minTokens;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether such a copy can be made of the article. */
  boolean suits(News original) {
    return HashedTokens.of(original.text()).count() >= minTokens
        && (this != SHUFFLED || Sentences.of(original.text()).size() >= 3);
  }

  /** Whether all of another article is on the page, which is then later than that one too. */
  boolean shows() {
    return this == TWO_ARTICLES || this == QUOTE;
  }

  /**
   * The page with the copy.
   *
   * @param page what is to be known of it but for the text
   * @param other another article, for kinds that need one
   */
  Draft write(News original, News other, News page, CopyWays ways) {
    return switch (this) {
      case PREFIX_AND_SUFFIX -> ways.prefixAndSuffix(original);
      case WORDS_5 -> ways.changedWords(original, 0.05);
      case WORDS_15 -> ways.changedWords(original, 0.15);
      case SHUFFLED -> ways.shuffled(original);
      case FIRST_HALF -> ways.firstHalf(original);
      case PAGE_PARTS -> ways.wrapped(original, page);
      case TWO_ARTICLES -> ways.twoArticles(original, other);
      case QUOTE -> ways.quoted(original, other);
      case RESPELLED -> ways.respelled(original);
    };
  }
}

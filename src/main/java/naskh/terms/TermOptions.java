package naskh.terms;

import java.io.Serializable;

/**
 * Settings of the terms stage.
 *
 * @param vocabularySize most terms that the model knows, those of most titles and texts
 * @param minUses how often titles and texts use a word at least, unless general news holds it: what
 *     is written once may be a slip
 * @param termsPerArticle how many of its best terms an article keeps
 */
public record TermOptions(int vocabularySize, int minUses, int termsPerArticle)
    implements Serializable {
  public TermOptions {
    if (vocabularySize < 1 || minUses < 1 || termsPerArticle < 1) {
      throw new IllegalArgumentException(
          "vocabularySize, minUses, termsPerArticle: want 1 or more each, got "
              + vocabularySize
              + ", "
              + minUses
              + ", "
              + termsPerArticle);
    }
  }

  public static TermOptions defaults() {
    return new TermOptions(200_000, 2, 50);
  }
}

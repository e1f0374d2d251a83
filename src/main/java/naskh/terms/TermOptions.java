package naskh.terms;

import java.io.Serializable;

/**
 * Settings of the terms stage.
 *
 * @param vocabularySize most terms that the model knows, those of most titles and texts
 * @param minArticles least number of articles that a term is in, but for {@linkplain
 *     Vocabulary#fitting small corpora}
 * @param termsPerArticle how many of its best terms an article keeps
 */
public record TermOptions(int vocabularySize, int minArticles, int termsPerArticle)
    implements Serializable {
  public TermOptions {
    if (vocabularySize < 1 || minArticles < 1 || termsPerArticle < 1) {
      throw new IllegalArgumentException(
          "vocabularySize, minArticles, termsPerArticle: want 1 or more each, got "
              + vocabularySize
              + ", "
              + minArticles
              + ", "
              + termsPerArticle);
    }
  }

  Vocabulary vocabulary() {
    return new Vocabulary(minArticles, 1, vocabularySize);
  }

  public static TermOptions defaults() {
    return new TermOptions(200_000, 2, 50);
  }
}

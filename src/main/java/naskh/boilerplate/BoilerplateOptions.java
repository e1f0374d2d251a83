package naskh.boilerplate;

import java.io.Serializable;

/**
 * What counts as boilerplate.
 *
 * @param minSourceArticles fewer articles of a source tell nothing about its pages
 * @param minPages furniture stands on at least so many pages of its source
 * @param minShare furniture of a place (head, middle, tail) stands on at least this share of its
 *     source's pages; background paragraphs that a newsroom uses again look unrelated by chance on
 *     0.1 to 1.1 % of the pages, real furniture and the tails of hourly changing leads on 20 % and
 *     more
 * @param minFormulaDays the frame of a formula recurs on at least so many days
 */
public record BoilerplateOptions(
    int minSourceArticles, int minPages, double minShare, int minFormulaDays)
    implements Serializable {
  public BoilerplateOptions {
    if (minSourceArticles < 1 || minPages < 2 || minFormulaDays < 2) {
      throw new IllegalArgumentException(
          "minSourceArticles: want 1 or more; minPages, minFormulaDays: 2 or more");
    }
    if (!(minShare > 0 && minShare <= 1)) {
      throw new IllegalArgumentException("minShare: want above 0 and at most 1");
    }
  }

  public static BoilerplateOptions defaults() {
    return new BoilerplateOptions(50, 3, 0.015, 4);
  }
}

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
 * @param minTemplateArticles a template recurs in at least so many articles …
 * @param minTemplateDays … on at least so many days
 * @param minTemplateShare … and is at least this share of its article's main text, slots included
 */
public record BoilerplateOptions(
    int minSourceArticles,
    int minPages,
    double minShare,
    int minTemplateArticles,
    int minTemplateDays,
    double minTemplateShare)
    implements Serializable {
  public BoilerplateOptions {
    if (minSourceArticles < 1 || minPages < 2 || minTemplateArticles < 2 || minTemplateDays < 1) {
      throw new IllegalArgumentException(
          "minSourceArticles, minTemplateDays: want 1 or more;"
              + " minPages, minTemplateArticles: 2 or more");
    }
    if (!(minShare > 0 && minShare <= 1 && minTemplateShare > 0 && minTemplateShare <= 1)) {
      throw new IllegalArgumentException(
          "minShare, minTemplateShare: want above 0 and at most 1 each");
    }
  }

  public static BoilerplateOptions defaults() {
    return new BoilerplateOptions(50, 3, 0.015, 5, 4, 0.4);
  }
}

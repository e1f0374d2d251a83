package naskh.bench.truth;

import java.util.List;

/**
 * What the measures know of the articles.
 *
 * @param texts the whole texts
 * @param sources by text, null where nobody knows
 * @param pages by text: what versions of one page share, null where nobody knows
 */
public record Corpus(TokenizedTexts texts, List<String> sources, List<String> pages) {

  /** Whether two texts are known to be of two sources. */
  public boolean areOfTwoSources(int a, int b) {
    String source = sources.get(a);
    return source != null && sources.get(b) != null && !source.equals(sources.get(b));
  }

  /** Whether two texts are known to be of one page. */
  public boolean areOfOnePage(int a, int b) {
    return pages.get(a) != null && pages.get(a).equals(pages.get(b));
  }
}

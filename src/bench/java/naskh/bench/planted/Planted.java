package naskh.bench.planted;

import java.util.List;

/**
 * A page that was made, and what is true of it.
 *
 * @param kind how it was made, as people read it
 * @param page takes the place of the article of its id, if there is one
 * @param pieces what was copied, in the order of the page
 * @param boilerplate what is no text of the page's own, in the order of the page
 */
public record Planted(String kind, News page, List<Piece> pieces, List<Area> boilerplate) {

  /** An article as it is. */
  static Planted untouched(News article) {
    return new Planted("", article, List.of(), List.of());
  }
}

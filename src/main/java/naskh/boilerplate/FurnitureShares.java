package naskh.boilerplate;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * How common furniture is on the pages of each source. Counts of two corpora add up, see {@link
 * #add(FurnitureShares)}.
 *
 * <p>Cost: some hundred bytes a source.
 */
final class FurnitureShares implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By hash of the source: its pages. */
  private final Map<Long, Integer> pages = new HashMap<>();

  /** By hash of the source: its pages that have furniture in a place. */
  private final Map<Long, Map<Place, Integer>> furnished = new HashMap<>();

  /** Counts a page, and gives this back. */
  FurnitureShares addPage(long source) {
    pages.merge(source, 1, Integer::sum);
    return this;
  }

  /** Counts the places of a page that is counted, too, and gives this back. */
  FurnitureShares addPlaces(ScoredPage page) {
    page.furniture().places().forEach(place -> addPlaces(page.source(), place, 1));
    return this;
  }

  private void addPlaces(long source, Place place, int more) {
    furnished.computeIfAbsent(source, any -> new HashMap<>()).merge(place, more, Integer::sum);
  }

  /** Counts what {@code other} has counted, and gives this back. */
  FurnitureShares add(FurnitureShares other) {
    other.pages.forEach((source, more) -> pages.merge(source, more, Integer::sum));
    other.furnished.forEach(
        (source, places) -> places.forEach((place, more) -> addPlaces(source, place, more)));
    return this;
  }

  /** The share of a source's pages that have furniture in a place; of no place if it has few. */
  Map<Place, Double> of(long source, int minPages) {
    Map<Place, Double> shares = new HashMap<>();
    int all = pages.getOrDefault(source, 0);
    if (all >= minPages) {
      furnished
          .getOrDefault(source, Map.of())
          .forEach((place, found) -> shares.put(place, (double) found / all));
    }
    return shares;
  }
}
